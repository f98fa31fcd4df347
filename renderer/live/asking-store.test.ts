import { describe, expect, it } from 'vitest';
import { createAskingStore } from './asking-store.ts';

describe('createAskingStore', () => {
  it('keeps the answer beside its question', async () => {
    const store = createAskingStore((request: number) => Promise.resolve(request * 2));
    const asked = store.ask(4);
    expect(store.getState()).toEqual({ kind: 'asking', request: 4 });
    await asked;
    expect(store.getState()).toEqual({ kind: 'answered', request: 4, reply: 8 });
  });

  it('forgets an answer that comes after a later question was asked', async () => {
    const answers: ((reply: string) => void)[] = [];
    const store = createAskingStore((_: string) => new Promise<string>((answer) => answers.push(answer)));
    const both = [store.ask('slow'), store.ask('quick')];
    answers[1]?.('second');
    answers[0]?.('first');
    await Promise.all(both);
    expect(store.getState()).toEqual({ kind: 'answered', request: 'quick', reply: 'second' });
  });

  it('says when the main process broke', async () => {
    const store = createAskingStore((_: string) => Promise.reject(new Error('no')));
    await store.ask('x');
    expect(store.getState()).toEqual({ kind: 'broken', request: 'x', because: 'Error: no' });
  });
});

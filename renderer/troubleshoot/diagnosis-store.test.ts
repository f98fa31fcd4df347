// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { createFakeApi } from '../testing/fake-api.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { checklistRows } from './checklist-rows.ts';
import { createDiagnosisStore } from './diagnosis-store.ts';
import { aFinding, healthy, withCauses } from './made-up.ts';
import { submitKind, targetText } from './submit.ts';
import { createTargetBoxStore, rememberable } from './target-box-store.ts';

describe('a diagnosis', () => {
  const start = (target = 'mini-red:22') => {
    const fake = createFakeApi();
    const store = createDiagnosisStore(fake.api.runDiagnosis, createFakeClock());
    store.run({ target });
    return { fake, store, asked: () => fake.calls.filter(([name]) => name === 'runDiagnosis') };
  };

  it('keeps the latest report of each step and ends with the verdict', () => {
    const { fake, store } = start();
    fake.diagnosis({ kind: 'step', step: 'name', state: 'running', elapsedMs: 0 });
    fake.diagnosis({ kind: 'step', step: 'name', state: 'done', elapsedMs: 2 });
    fake.diagnosis({ kind: 'step', step: 'route', state: 'running', elapsedMs: 0 });
    const running = store.getState();
    if (running.kind !== 'running') throw new Error(running.kind);
    expect(checklistRows(running).map(({ state }) => state)).toEqual([
      ...['looked', 'running', 'waiting', 'waiting', 'waiting'],
    ]);
    fake.diagnosis(healthy);
    expect(store.getState()).toMatchObject({ kind: 'done', result: healthy });
  });

  it('no longer hears a run that was stopped, and what was not over is not checked', () => {
    const { fake, store } = start();
    fake.diagnosis({ kind: 'step', step: 'name', state: 'running', elapsedMs: 0 });
    store.stop();
    fake.diagnosis(healthy);
    const stopped = store.getState();
    if (stopped.kind !== 'stopped') throw new Error(stopped.kind);
    expect(new Set(checklistRows(stopped).map(({ state }) => state))).toEqual(new Set(['not-checked']));
  });

  it('asks for one run at a time, and again for the same target', () => {
    const { fake, store, asked } = start();
    store.run({ target: 'mini-blue:22' });
    fake.diagnosis(healthy);
    expect(store.getState()).toMatchObject({ kind: 'done', target: 'mini-blue:22' });
    store.runAgain();
    expect(asked().map(([, request]) => request)).toEqual([
      { target: 'mini-red:22' },
      { target: 'mini-blue:22' },
      { target: 'mini-blue:22' },
    ]);
    store.forget();
    store.runAgain();
    expect(asked()).toHaveLength(3);
  });

  it('shows what a step showed as soon as it is over, and steps that nobody expected', () => {
    const { fake, store } = start();
    const line = { step: 'name', title: 'Name', state: 'fine', lines: ['one', 'one'], observations: ['o3'] } as const;
    const open = { ...line, lines: [...line.lines], observations: [...line.observations] };
    fake.diagnosis({ kind: 'step', step: 'name', state: 'done', elapsedMs: 2, line: open });
    fake.diagnosis({ kind: 'step', step: 'comparison', state: 'running', elapsedMs: 0 });
    const running = store.getState();
    if (running.kind !== 'running') throw new Error(running.kind);
    const rows = checklistRows(running);
    expect(rows[0]).toEqual({ step: 'name', state: 'fine', lines: ['one'], observations: ['o3'], elapsedMs: 2 });
    expect(rows.map(({ step }) => step).slice(-1)).toEqual(['comparison']);
  });

  it('keeps the first verdict until there is another', () => {
    const { fake, store } = start();
    fake.diagnosis({ kind: 'verdict', afterMs: 20, isWaiting: true, verdict: withCauses([aFinding()]).verdict });
    expect(store.getState()).toMatchObject({ kind: 'running', soFar: { afterMs: 20 } });
    fake.diagnosis(healthy);
    expect(store.getState()).toMatchObject({ kind: 'done', result: healthy });
  });

  it('walks one step again among the others as they were, and all of them the next time', () => {
    const { fake, store, asked } = start();
    fake.diagnosis(healthy);
    store.run({ target: 'mini-red:22', only: 'connect' });
    fake.diagnosis({ kind: 'step', step: 'connect', state: 'running', elapsedMs: 0 });
    const running = store.getState();
    if (running.kind !== 'running') throw new Error(running.kind);
    expect(checklistRows(running).map(({ step, state }) => `${step} ${state}`)).toEqual([
      ...['name fine', 'connect running', 'service not-checked'],
    ]);
    expect(running.soFar).toMatchObject({ isWaiting: true, verdict: healthy.verdict });
    store.runAgain();
    expect(asked().at(-1)?.[1]).toEqual({ target: 'mini-red:22' });
  });

  it('knows the last run of the same target, and of no other', () => {
    const { fake, store } = start();
    fake.diagnosis(healthy);
    store.run({ target: 'mini-blue:22' });
    expect(store.getState()).toMatchObject({ before: null });
    store.run({ target: 'mini-red:22' });
    expect(store.getState()).toMatchObject({ before: healthy });
  });

  it('is judged again with what other programs did since, in its place and only while it stands there', () => {
    const { fake, store, asked } = start();
    store.judgeAgain('mini-red:22');
    fake.diagnosis(healthy);
    store.judgeAgain('mini-blue:22');
    expect(asked()).toHaveLength(1);
    store.judgeAgain('mini-red:22');
    expect(asked().at(-1)?.[1]).toEqual({ target: 'mini-red:22', isJudgedAgain: true });
    const changed = withCauses([aFinding()]);
    fake.diagnosis(changed);
    expect(store.getState()).toMatchObject({ kind: 'done', result: changed, before: healthy });
    store.judgeAgain('mini-red:22');
    fake.diagnosis({ kind: 'cannot-probe', because: 'It was not diagnosed lately.' });
    expect(store.getState()).toMatchObject({ kind: 'done', result: changed });
  });

  it('says why nothing was sent', () => {
    const { fake, store } = start();
    fake.diagnosis({ kind: 'cannot-probe', because: 'A recording cannot be probed.' });
    expect(store.getState()).toMatchObject({
      kind: 'refused',
      target: 'mini-red:22',
      because: 'A recording cannot be probed.',
    });
  });
});

describe('the box', () => {
  beforeEach(() => localStorage.clear());

  it.each([
    ['', null],
    ['  \n', null],
    ['mini-red:22', 'diagnose'],
    [' https://mini-red/health \n', 'diagnose'],
    ['connect: Connection refused', 'explain'],
    ['mini-red:70000', 'explain'],
    [`https://mini-red/${'a'.repeat(2_000)}`, 'explain'],
  ])('knows what to do with %.40s', (text, kind) => expect(submitKind(text)).toBe(kind));

  it.each([
    ['mini-red:22 ', 'mini-red:22'],
    ['https://mini-red:8443/a/b?token=secret#top', 'https://mini-red:8443/a/b'],
    ['ssh://ada@mini-red:2222/', 'ssh://mini-red:2222/'],
    ['http://[fd00:2::171]/', 'http://[fd00:2::171]/'],
    ['no target at all', null],
  ])('remembers %s as %s', (text, kept) => expect(rememberable(text, parseTarget(text))).toBe(kept));

  it('keeps eight targets, the latest first and each once, until they are cleared', () => {
    const store = createTargetBoxStore();
    for (const port of [1, 2, 3, 4, 5, 6, 7, 8, 9, 5]) store.remember(`mini-red:${port}`);
    const kept = [5, 9, 8, 7, 6, 4, 3, 2].map((port) => `mini-red:${port}`);
    expect(store.getState().recent).toEqual(kept);
    expect(createTargetBoxStore().getState().recent).toEqual(kept);
    store.forgetRecent();
    expect(createTargetBoxStore().getState().recent).toEqual([]);
  });

  it('leaves out what is stored and is no target', () => {
    localStorage.setItem('routelight.recent-targets', JSON.stringify(['a b', 7, 'mini-red:22']));
    expect(createTargetBoxStore().getState().recent).toEqual(['mini-red:22']);
    localStorage.setItem('routelight.recent-targets', '{}');
    expect(createTargetBoxStore().getState().recent).toEqual([]);
  });
});

it('writes the target of an error as it is typed', () => {
  expect(targetText({ host: 'fd00:2::171', port: 22 })).toBe('[fd00:2::171]:22');
  expect(targetText({ host: 'mini-red', port: null })).toBe('mini-red');
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../shared/question.ts';
import type { Host } from '../hosts/host.ts';
import { linux } from '../platforms/linux.ts';
import type { Platform, Reading } from '../platforms/platform.ts';
import { startLiveSession } from './live-session.ts';

const nothingRead: Reading<never> = { rows: [], observations: [] };
const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A live session on a platform that only counts how often it is asked each question. */
function session(followed: readonly Question[] = []) {
  const times = new Map<Question, number>();
  const count = (question: Question) => async () => {
    times.set(question, (times.get(question) ?? 0) + 1);
    return nothingRead;
  };
  const readers: Platform['readers'] = {
    system: count('system'),
    routes: count('routes'),
    interfaces: count('interfaces'),
    listeners: count('listeners'),
    sockets: count('sockets'),
    neighbors: count('neighbors'),
    resolvers: count('resolvers'),
    reachability: count('reachability'),
    proxies: count('proxies'),
    firewall: count('firewall'),
    tailnet: count('tailnet'),
  };
  const host: Host = {
    kind: 'local',
    label: 'mini-red',
    platform: 'linux',
    recordedAt: null,
    run: () => Promise.reject(new Error('no command is run here')),
    follow: () => ({ stop: () => {}, ended: new Promise(() => {}) }),
    readFile: () => Promise.resolve({ kind: 'missing' }),
    readBytes: () => Promise.resolve({ kind: 'missing' }),
    findFile: () => Promise.resolve({ kind: 'missing' }),
    countFiles: () => Promise.resolve({ kind: 'missing' }),
    close: () => Promise.resolve(),
  };
  const live = startLiveSession({
    host,
    platform: { ...linux, readers },
    look: { withTool: () => Promise.reject(new Error('no tool is used here')) },
    now: Date.now,
    followed,
    onDifference: () => {},
  });
  const readsIn = async (ms: number, question: Question) => {
    const before = times.get(question) ?? 0;
    await vi.advanceTimersByTimeAsync(ms);
    return (times.get(question) ?? 0) - before;
  };
  return { live, readsIn };
}

describe('startLiveSession', () => {
  it('polls a question while it is watched, and not once more after the last watcher left', async () => {
    const { live, readsIn } = session();
    const leave = [live.watch('sockets', () => {}), live.watch('sockets', () => {})];
    expect(await readsIn(MINUTE_MS, 'sockets')).toBeGreaterThan(20);
    leave[0]?.();
    expect(await readsIn(MINUTE_MS, 'sockets')).toBeGreaterThan(20);
    leave[1]?.();
    expect(await readsIn(MINUTE_MS, 'sockets')).toBe(0);
    live.stop();
  });

  it('goes back to the slow pace of what is followed when nobody watches it any more', async () => {
    const { live, readsIn } = session(['listeners']);
    const leave = live.watch('listeners', () => {});
    expect(await readsIn(MINUTE_MS, 'listeners')).toBeGreaterThan(30);
    leave();
    const slow = await readsIn(MINUTE_MS, 'listeners');
    expect(slow).toBeGreaterThan(2);
    expect(slow).toBeLessThan(8);
    live.stop();
  });

  it('reads afresh for one who comes back', async () => {
    const { live, readsIn } = session();
    live.watch('neighbors', () => {})();
    expect(await readsIn(MINUTE_MS, 'neighbors')).toBe(0);
    live.watch('neighbors', () => {});
    expect(await readsIn(MINUTE_MS, 'neighbors')).toBe(1);
    live.stop();
  });

  it('reads once what is read ahead and watched a moment later, or the other way round', async () => {
    const { live, readsIn } = session();
    await live.readFirst('neighbors');
    live.watch('neighbors', () => {});
    live.watch('routes', () => {});
    await live.readFirst('routes');
    expect(await readsIn(500, 'neighbors')).toBe(0);
    expect(await readsIn(0, 'routes')).toBe(0);
    expect(await readsIn(MINUTE_MS, 'routes')).toBe(1); // the monitor was started: nobody had listened until then
    live.stop();
  });
});

import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { summaryOf } from '../testing/fake-api.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { afterFirstRows } from './first-rows.ts';
import { type LiveState, neverRead } from './live-state.ts';

function waiting() {
  const [routes, interfaces] = [
    createStore<LiveState<unknown>>(() => neverRead),
    createStore<LiveState<unknown>>(() => neverRead),
  ];
  const clock = createFakeClock();
  let runs = 0;
  const cancel = afterFirstRows([routes, interfaces], clock, () => {
    runs += 1;
  });
  return { routes, interfaces, clock, cancel, runs: () => runs };
}

it('runs once, when one of the readings has come and was drawn', () => {
  const { routes, interfaces, clock, runs } = waiting();
  interfaces.setState({ kind: 'reading' });
  clock.advance(0);
  expect(runs()).toBe(0);
  routes.setState({ kind: 'read', summary: summaryOf([]) });
  expect(runs()).toBe(0);
  interfaces.setState({ kind: 'read', failure: summaryOf([]) });
  clock.advance(10_000);
  expect(runs()).toBe(1);
});

it('does not wait for ever, and not at all once nobody wants it', () => {
  const slow = waiting();
  slow.clock.advance(2_000);
  expect(slow.runs()).toBe(1);
  const gone = waiting();
  gone.cancel();
  gone.clock.advance(10_000);
  expect(gone.runs()).toBe(0);
});

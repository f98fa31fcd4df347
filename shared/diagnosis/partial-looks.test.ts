import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aListener, anInterface } from '../explain/made-up.ts';
import { type Case, type CasePart, nothingLookedAt } from './case.ts';
import { firstVerdict, reachVerdict } from './judge.ts';
import { nextActions } from './next-actions.ts';
import { partWords } from './part-words.ts';
import { allRules } from './rules/index.ts';
import * as made from './rules/testing.ts';

const { MAC, neighbor, OURS, ownWay, PORT, resolved, served, TARGET, tried, way } = made;

const reached = {
  ways: [way(TARGET)],
  resolutions: [resolved(null)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: [tried('accepted')],
  services: [served('banner', { said: 'hello' })],
};
const here = {
  ways: [ownWay()],
  interfaces: [anInterface('en0', [OURS])],
  attempts: [tried('accepted', { to: OURS })],
  services: [served('banner', { address: OURS })],
};
const shadowed = [aListener('0.0.0.0', PORT, 7), aListener(OURS, PORT, 9)];

/** Cases that end in each kind of verdict. */
const CASES: readonly Case[] = [
  made.onLinux(reached),
  made.onLinux({ ...reached, attempts: [tried('ECONNREFUSED')], services: null }),
  made.onLinux({ ...reached, attempts: [tried('timed-out')], services: null }),
  made.onLinux({ ...reached, attempts: [tried('accepted'), tried('ECONNREFUSED', { program: '/usr/bin/nc' })] }),
  made.onLinux({ ...reached, services: [served('http', { status: 502 })] }),
  made.onLinux({ ...reached, services: [served('closed')] }),
  made.onLinux({ ...here, listeners: [aListener('0.0.0.0', PORT, 7)] }),
  made.onLinux({ ...here, listeners: shadowed }),
  made.caseOf({ ...here, listeners: shadowed }),
  made.caseOf({ ...reached, attempts: made.refusedHere('EHOSTUNREACH', 3), services: null }),
  made.onLinux({ ...reached, reported: { category: 'ECONNRESET', program: null, text: 'reset by peer' } }),
];

const lists = ['ways', 'resolutions', 'neighborsAfter', 'services', 'listeners', 'interfaces', 'routes'] as const;
const anyCase = fc.constantFrom(...CASES);

describe('a look that was slow or partial', () => {
  it('never makes healthy what was not', () => {
    fc.assert(
      fc.property(anyCase, fc.subarray([...lists]), (given, parts) => {
        const missing = { ...given, ...Object.fromEntries(parts.map((part) => [part, null])) };
        const healthy = [given, missing].map((each) => reachVerdict(each, allRules).kind === 'healthy');
        expect(healthy).not.toEqual([false, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes healthy what a row that was not read spoke against', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('listeners', 'interfaces', 'neighborsAfter'),
        fc.nat(),
        (given, part, at) => {
          const rows: readonly unknown[] = given[part as 'listeners'] ?? [];
          const kept = rows.filter((_, n) => n !== at % Math.max(rows.length, 1));
          const less = { ...given, [part]: given[part as 'listeners'] && kept, partlyRead: [part] } as Case;
          const healthy = [given, less].map((each) => reachVerdict(each, allRules).kind === 'healthy');
          expect(healthy).not.toEqual([false, true]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is told in words that name no part by its field', () => {
    const missing = CASES.flatMap((given) => reachVerdict({ ...given, attempts: null }, allRules).missing);
    expect(missing).toContain('Connecting: not looked at.');
    for (const text of missing) expect(text).toMatch(/^[A-Z][^:]+: .+\.$/);
  });

  it('has words for every part', () => {
    const parts = Object.keys(nothingLookedAt).filter((part) => part !== 'partlyRead' && part !== 'notChecked');
    expect(Object.keys(partWords).toSorted()).toEqual(parts.toSorted());
  });
});

describe('a verdict while answers are awaited', () => {
  it('calls nothing more than possible', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        for (const { confidence } of firstVerdict(given, allRules).causes) expect(confidence).toBe('possible');
      }),
    );
  });
});

describe('what would decide', () => {
  const decided = (parts: Partial<Case>) =>
    reachVerdict(made.onLinux(parts), allRules).decidedBy.flatMap((step) =>
      step.kind === 'action' ? [step.action] : [],
    );

  it('is a port where none was named', () => {
    const target = { text: TARGET, host: TARGET, port: null, scheme: null, isName: false };
    expect(decided({ target })).toEqual(['name-a-port']);
  });

  it('is the program that failed, where this app gets through and an error was brought', () => {
    const reported = { category: 'EHOSTUNREACH', program: null, text: 'No route to host' };
    expect(decided({ ...reached, reported })).toContain('run-program-matrix');
  });

  it('is another walk where a tool was too slow', () => {
    const notChecked: Partial<Record<CasePart, string>> = { listeners: 'ss: no answer in 2 s' };
    expect(decided({ ...here, listeners: null, notChecked: notChecked as Record<string, string> })).toContain(
      'run-again',
    );
  });

  it('names actions that the app has', () => {
    for (const given of CASES)
      for (const step of reachVerdict({ ...given, services: null }, allRules).decidedBy)
        if (step.kind === 'action') expect(Object.keys(nextActions)).toContain(step.action);
  });
});

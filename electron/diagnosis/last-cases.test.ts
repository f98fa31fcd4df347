import { expect, it } from 'vitest';
import { reachVerdict } from '../../shared/diagnosis/judge.ts';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import { caseOf, MAC, neighbor, PORT, refusedHere, TARGET, tried, way } from '../../shared/diagnosis/rules/testing.ts';
import { createLastCases } from './last-cases.ts';

const TEXT = `${TARGET}:${PORT}`;
const VENV = '/Users/ada/venv/bin/python3';
const walked = caseOf({
  ways: [way(TARGET)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: [tried('accepted')],
});
const target = { address: TARGET, port: PORT };

it('judges a walk with the matrix that was run after it: what denies one program shows', () => {
  const last = createLastCases();
  last.keep(TEXT, walked);
  last.takeIn(target, { attempts: refusedHere('EHOSTUNREACH', 2, { program: VENV }), programs: [] });
  expect(last.walked(TEXT)).toEqual(walked);
  const given = last.withTriedSince(TEXT);
  if (given === undefined) throw new Error('no case');
  expect(reachVerdict(given, allRules).causes.map(({ rule }) => rule)).toContain('local-network-denied-to-program');
});

it('takes an administrator’s connect in beside the matrix, and the later matrix in place of the earlier', () => {
  const last = createLastCases();
  last.keep(TEXT, walked);
  last.takeIn(target, { attempts: refusedHere('EHOSTUNREACH', 3) });
  last.takeIn(target, { rootAttempts: [tried('accepted')], neighborsAfter: [neighbor(TARGET, null)] });
  last.takeIn(target, { attempts: [tried('accepted', { program: VENV })] });
  expect(last.withTriedSince(TEXT)).toMatchObject({
    attempts: [{ program: 'routelight' }, { program: VENV }],
    rootAttempts: [{ outcome: { kind: 'accepted' } }],
    neighborsAfter: [{ mac: null }],
  });
});

it('leaves other targets alone, and forgets what was tried once the target is walked again', () => {
  const last = createLastCases();
  last.keep(TEXT, walked);
  last.takeIn({ ...target, port: PORT + 1 }, { attempts: [] });
  last.takeIn({ ...target, address: '192.168.77.99' }, { rootAttempts: [] });
  expect(last.withTriedSince(TEXT)).toEqual(walked);
  last.takeIn(target, { rootAttempts: [tried('accepted')] });
  last.keep(TEXT, walked);
  expect(last.withTriedSince(TEXT)).toEqual(walked);
  expect(last.withTriedSince('mini-blue:1')).toBeUndefined();
});

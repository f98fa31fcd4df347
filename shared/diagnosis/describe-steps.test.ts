import { describe, expect, it } from 'vitest';
import { aListener } from '../explain/made-up.ts';
import type { Case } from './case.ts';
import { describeStep } from './describe-steps.ts';
import type { ChecklistStepId } from './rule.ts';
import * as made from './rules/testing.ts';

const { MAC, neighbor, onLinux, ownWay, pinged, PORT, resolved, served, TARGET, tried, way } = made;
const told = (step: ChecklistStepId, parts: Partial<Case>) => {
  const { state, lines } = describeStep(step, onLinux(parts));
  return [state, lines.join(' ')] as const;
};
const target = { text: 'mini-red:8000', host: 'mini-red', port: PORT, scheme: null, isName: true };

describe('a step of the checklist', () => {
  it.each<[string, ChecklistStepId, Partial<Case>, string, RegExp]>([
    [
      'a route that refuses',
      'route',
      { ways: [way(TARGET, {}, { flags: ['UP', 'REJECT'] })] },
      'problem',
      /refused by a route/,
    ],
    [
      'a route that swallows',
      'route',
      { ways: [way(TARGET, {}, { kind: 'blackhole' })] },
      'problem',
      /swallowed by a route/,
    ],
    [
      'a name that the system does not find',
      'name',
      { target, resolutions: [resolved('ENOTFOUND'), resolved(null, { resolver: '192.168.77.1' })] },
      'problem',
      /programs on this machine are not given it/,
    ],
    [
      'a name that the system may find yet',
      'name',
      { target, resolutions: [resolved('ETIMEOUT'), resolved(null, { resolver: '192.168.77.1' })] },
      'problem',
      /programs on this machine wait for it longer/,
    ],
    [
      'a hardware address that failed',
      'neighbor',
      { ways: [way(TARGET)], neighborsAfter: [neighbor(TARGET, MAC, 'FAILED')] },
      'cannot-tell',
      /FAILED/,
    ],
    [
      'a hardware address by another interface',
      'neighbor',
      { ways: [way(TARGET)], neighborsAfter: [{ ...neighbor(TARGET, MAC), interfaceName: 'en1' }] },
      'cannot-tell',
      /no entry/,
    ],
    [
      'a table from before the connect',
      'neighbor',
      { ways: [way(TARGET)], neighborsBefore: [neighbor(TARGET, MAC)] },
      'cannot-tell',
      /before anything was sent/,
    ],
    [
      'a table with rows missing',
      'neighbor',
      { ways: [way(TARGET)], neighborsAfter: [], partlyRead: ['neighborsAfter'] },
      'cannot-tell',
      /among the rows that could be read/,
    ],
    ['pings that nobody answered', 'comparison', { pings: [pinged(0)] }, 'cannot-tell', /0 of 2/],
    [
      'a program that could not be run',
      'connect',
      { attempts: [tried('accepted', { outcome: { kind: 'program-failed', because: 'gone' } })] },
      'cannot-tell',
      /could not be run/,
    ],
    [
      'listeners that were read in part',
      'this-machine',
      { ways: [ownWay()], listeners: [aListener('0.0.0.0', 22, 7)], partlyRead: ['listeners'] },
      'cannot-tell',
      /not every listener could be read/,
    ],
    [
      'a hole that the slow tests found',
      'deeper',
      {
        traces: [{ address: TARGET, hops: [], isReached: true }],
        pathMtus: [{ address: TARGET, mtu: 1_280, firstFailing: 1_400, said: null, isLocalLimit: false }],
      },
      'problem',
      /none of 1400/,
    ],
    [
      'sizes that were tried while the server was silent',
      'service',
      {
        services: [served('http-hung')],
        pathMtus: [{ address: TARGET, mtu: 1_500, firstFailing: null, said: null, isLocalLimit: false }],
      },
      'problem',
      /Packets of 1500 bytes reach/,
    ],
  ])('is not called fine for %s', (_, step, parts, state, words) => {
    const [shown, text] = told(step, parts);
    expect(shown).toBe(state);
    expect(text).toMatch(words);
  });

  it('is fine where a program that could not be run stands beside one that got through', () => {
    const unrun = tried('accepted', { program: '/x', outcome: { kind: 'program-failed', because: 'gone' } });
    expect(told('connect', { attempts: [tried('accepted'), unrun] })[0]).toBe('fine');
  });
});

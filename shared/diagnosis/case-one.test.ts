import { describe, expect, it } from 'vitest';
import { reachVerdict } from './judge.ts';
import { allRules } from './rules/index.ts';
import * as made from './rules/testing.ts';

const { alf, MAC, neighbor, pinged, refusedHere, TARGET, tried, way } = made;
const PYTHON = '/Users/ada/lamp/.venv/bin/python';
const ALIAS = '192.168.77.21';

/** DESIGN §1, case 1: the python of a venv is refused, while ping, nc and Routelight get through. */
const given = made.caseOf({
  ways: [way(TARGET), way(ALIAS)],
  neighborsAfter: [neighbor(TARGET, MAC)],
  attempts: [
    ...refusedHere('EHOSTUNREACH', 2, { program: PYTHON }),
    tried('accepted', { program: '/usr/bin/nc', to: ALIAS }),
    tried('accepted'),
  ],
  rootAttempts: [tried('accepted', { program: '/usr/bin/nc' })],
  pings: [pinged(2)],
  firewall: [alf('state', 'on')],
  programs: [made.anIdentity(PYTHON, { signature: 'linker-signed', ancestors: ['-zsh', 'sshd', '/sbin/launchd'] })],
});
const names = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule);

describe('case 1, as it happened', () => {
  it('ends at the permission, proven once and explained once', () => {
    const verdict = reachVerdict(given, allRules);
    expect([verdict.kind, names(verdict.causes), names(verdict.remarks)]).toEqual([
      'cause',
      ['local-network-denied-but-not-to-root', 'local-network-denied-to-unstable-identity'],
      ['alias-test-confounded', 'ping-proves-nothing'],
    ]);
    expect(verdict.causes[0]?.confidence).toBe('certain');
  });

  it('is only very likely without a proof', () => {
    const { causes } = reachVerdict({ ...given, rootAttempts: null, programs: null }, allRules);
    expect(causes.map(({ rule, confidence }) => [rule, confidence])).toEqual([
      ['local-network-denied-to-program', 'very-likely'],
    ]);
  });

  it('is not told on macOS 14, nor called healthy', () => {
    const verdict = reachVerdict({ ...given, osMajor: 14 }, allRules);
    expect([verdict.kind, verdict.causes]).toEqual(['cannot-tell', []]);
  });
});

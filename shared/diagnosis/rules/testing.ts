import { describe, expect, it } from 'vitest';
import { classifyConnectError } from '../../classify-connect-error.ts';
import type { ConnectAttempt } from '../../connect-attempt.ts';
import type { FirewallFact } from '../../firewall.ts';
import type { Neighbor } from '../../neighbor.ts';
import type { Case, PingOutcome, Resolution, ServiceOutcome, Way } from '../case.ts';
import { nothingLookedAt } from '../case.ts';
import type { MulticastSend, ProgramIdentity } from '../deeper-looks.ts';
import type { Confidence } from '../evidence.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../rule.ts';
import { serviceOutcome } from '../service-outcome.ts';
import { allRules } from './index.ts';

/** Cases for the tests of this folder. Only tests import this file. */

export const TARGET = '192.168.77.20';
export const GATEWAY = '192.168.77.1';
export const FAR = '203.0.113.9';
export const OURS = '192.168.77.10';
export const PORT = 8000;

/** A Mac that has been up and left alone for a while. */
export const QUIET = { startedAtMs: 10_000, wokeAtMs: null, linkChangedAtMs: null };

/** A Mac with macOS 15 that wants 192.168.77.20:8000, and nothing looked at. */
export function caseOf(parts: Partial<Case>): Case {
  const target = { text: `${TARGET}:${PORT}`, host: TARGET, port: PORT, scheme: null, isName: false };
  const platform = parts.platform ?? 'darwin';
  const mac = { osMajor: 15, lastChange: QUIET };
  return { ...nothingLookedAt, platform, ...(platform === 'darwin' && mac), target, ...parts };
}

export const onLinux = (parts: Partial<Case>): Case => caseOf({ platform: 'linux', ...parts });

type Tried = Partial<Omit<ConnectAttempt, 'target'>> & { to?: string; port?: number; atMs?: number };

const NUMBERS: Readonly<Record<string, number>> = {
  EHOSTUNREACH: 65,
  ENETUNREACH: 51,
  ECONNREFUSED: 61,
  EHOSTDOWN: 64,
};

/** One connect: `accepted`, `timed-out`, or a symbolic errno. */
export function tried(how: string, { to = TARGET, port = PORT, atMs = 0, ...more }: Tried = {}): ConnectAttempt {
  const isErrno = how.startsWith('E');
  const silent = { kind: how === 'accepted' ? ('accepted' as const) : ('timed-out' as const) };
  return {
    program: 'routelight',
    target: { address: to, family: to.includes(':') ? 'ipv6' : 'ipv4', zone: null, port },
    sourceAddress: null,
    local: null,
    startedAtMs: 1_000_000 + atMs,
    elapsedMs: how === 'timed-out' ? 3000 : 0.6,
    errno: isErrno ? how : null,
    errnoNumber: NUMBERS[how] ?? null,
    isSynchronous: false,
    outcome: isErrno ? classifyConnectError(how) : silent,
    ...more,
  };
}

/** Tries 1.5 s apart that fail in connect(2) itself. */
export const refusedHere = (how: string, times = 2, more: Tried = {}): ConnectAttempt[] =>
  Array.from({ length: times }, (_, n) =>
    tried(how, { isSynchronous: true, elapsedMs: 0.2, ...more, atMs: (more.atMs ?? 0) + n * 1_600 }),
  );

export function way(address: string, more: Partial<Way> = {}, answer: Partial<NonNullable<Way['answer']>> = {}): Way {
  const printed = `route to: ${address}`;
  const table = { target: address, destination: null, gateway: null, interfaceName: 'en0', sourceAddress: OURS };
  return {
    address,
    isOnLink: true,
    isOwn: false,
    answer: {
      line: 1,
      printed,
      ...table,
      flags: ['UP'],
      kind: 'unicast',
      table: null,
      mtuBytes: null,
      failure: null,
      ...answer,
    },
    ...more,
  };
}

export const routed = (address: string): Way =>
  way(address, { isOnLink: false }, { gateway: GATEWAY, flags: ['UP', 'GATEWAY'] });
export const ownWay = (address = OURS): Way => way(address, { isOnLink: false, isOwn: true }, { interfaceName: 'lo0' });
export const tunnelled = (address: string): Way => way(address, { isOnLink: false }, { interfaceName: 'utun4' });

export const neighbor = (address: string, mac: string | null, state: string | null = null): Neighbor => ({
  line: 1,
  printed: `? (${address}) at ${mac ?? '(incomplete)'} on en0`,
  family: address.includes(':') ? 'ipv6' : 'ipv4',
  address,
  zone: null,
  hostname: null,
  mac,
  interfaceName: 'en0',
  state: state ?? (mac === null ? 'incomplete' : null),
  isRouter: false,
  flags: [],
  expiresInSeconds: null,
});
export const MAC = '02:00:5e:10:00:20';

export const alf = (subject: FirewallFact['subject'], value: FirewallFact['value'], detail?: string): FirewallFact => ({
  line: 1,
  printed: `${subject} ${value}`,
  layer: 'application-firewall',
  subject,
  value,
  detail: detail ?? null,
});

export const served = (kind: ServiceOutcome['kind'], more: Partial<ServiceOutcome> = {}): ServiceOutcome =>
  serviceOutcome(kind, TARGET, { elapsedMs: 4, ...more });

export const pinged = (received: number, more: Partial<PingOutcome> = {}): PingOutcome => ({
  address: TARGET,
  sent: 2,
  received,
  rttMs: received > 0 ? 0.8 : null,
  said: null,
  ...more,
});

export const resolved = (error: string | null, more: Partial<Resolution> = {}): Resolution => ({
  resolver: 'system',
  addresses: error === null ? [{ address: TARGET, family: 'ipv4' }] : [],
  error,
  elapsedMs: 12,
  ...more,
});

export const anIdentity = (path: string, more: Partial<ProgramIdentity> = {}): ProgramIdentity => ({
  path,
  realPath: null,
  identifier: null,
  signature: 'proper',
  hasUuid: true,
  responsiblePath: null,
  ancestors: null,
  ...more,
});

/** One datagram to 224.0.0.251; `null` when it was sent. */
export function sentToAll(errno: string | null, { atMs = 0 }: { atMs?: number } = {}): MulticastSend {
  const startedAtMs = 1_000_000 + atMs;
  return { program: 'routelight', group: '224.0.0.251', family: 'ipv4', interfaceName: 'en0', startedAtMs, errno };
}

export interface RuleCases {
  /** A title, the case, and how sure the rule has to be. */
  readonly fires: Readonly<Record<string, readonly [Case, Confidence]>>;
  /** One thing is missing or different: no finding. */
  readonly nearMisses: Readonly<Record<string, Case>>;
  /** By the id of the rule that finds its own cause there; this rule finds nothing. */
  readonly lookAlikes: Readonly<Record<string, Case>>;
}

/** The test of one rule: when it fires, when it nearly does, and what only looks like it. */
export function ruleCases(rule: Rule, { fires, nearMisses, lookAlikes }: RuleCases): void {
  const ask = (given: Case, id = rule.id) => judge(given, allRules).find((each) => each.rule === id)?.answer;
  describe(rule.id, () => {
    it('is listed', () => expect(allRules.map(({ id }) => id)).toContain(rule.id));
    it.each(Object.entries(fires))('fires: %s', (_, [given, confidence]) => {
      const answer = ask(given);
      expect(answer).toMatchObject({ kind: 'finding', confidence });
      if (answer?.kind !== 'finding') return;
      expect(answer.evidence.length, 'evidence').toBeGreaterThan(0);
      if (rule.weight === 'problem') expect(answer.nextSteps.length, 'next steps').toBeGreaterThan(0);
    });
    it.each(Object.entries(nearMisses))('near miss: %s', (_, given) => {
      expect(ask(given)?.kind).not.toBe('finding');
    });
    it.each(Object.entries(lookAlikes))('is not %s', (other, given) => {
      expect([rule.id, ask(given)?.kind === 'finding']).toEqual([rule.id, false]);
      expect([other, ask(given, other)?.kind]).toEqual([other, 'finding']);
      expect(rule.lookAlikes).toContain(other);
    });
    it('has a test of each kind', () => {
      expect([fires, nearMisses].map((each) => Object.keys(each).length > 0)).toEqual([true, true]);
      expect(Object.keys(lookAlikes).toSorted()).toEqual([...rule.lookAlikes].toSorted());
    });
  });
}

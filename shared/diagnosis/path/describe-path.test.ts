import { describe, expect, it } from 'vitest';
import type { Case } from '../case.ts';
import {
  caseOf,
  FAR,
  GATEWAY,
  MAC,
  neighbor,
  OURS,
  ownWay,
  refusedHere,
  resolved,
  routed,
  served,
  TARGET,
  tried,
  tunnelled,
  way,
} from '../rules/testing.ts';
import { describePath } from './describe-path.ts';
import { pathText } from './path-text.ts';

const settings = { machine: 'mini-red', signature: null };

/** `program=machine-x-target?service`: passed, broken with its reason, unknown. */
function drawn(given: Case, signature: string | null = null): string {
  const { stations, legs } = describePath(given, { ...settings, signature });
  const signs = { passed: ' = ', broken: ' x ', unknown: ' ? ' } as const;
  return stations
    .map(({ kind }, at) => {
      const leg = legs[at];
      return leg === undefined ? kind : `${kind}${leg.because === null ? '' : ` (${leg.because})`}${signs[leg.state]}`;
    })
    .join('');
}

const onLink = { ways: [way(TARGET)] };
const isThere = { neighborsAfter: [neighbor(TARGET, MAC), neighbor(GATEWAY, MAC)] };
const toFar = { ways: [routed(FAR)], ...isThere };

describe('describePath', () => {
  it.each<readonly [string, Case, string]>([
    ['nothing is known yet', caseOf({}), 'program = machine ? target ? service'],
    ['the route is known', caseOf(onLink), 'program = machine = interface ? target ? service'],
    [
      'it is accepted and well',
      caseOf({ ...onLink, attempts: [tried('accepted')], services: [served('banner')] }),
      'program = machine = interface = target = service',
    ],
    [
      'the service answers with an error',
      caseOf({ ...onLink, attempts: [tried('accepted')], services: [served('http', { status: 503 })] }),
      'program = machine = interface = target (connected, but it answers with an error) x service',
    ],
    [
      'nothing listens',
      caseOf({ ...onLink, attempts: [tried('ECONNREFUSED')] }),
      'program = machine = interface = target (refused) x service',
    ],
    [
      'nobody is there',
      caseOf({ ...onLink, attempts: [tried('EHOSTDOWN')] }),
      'program = machine = interface (nobody answers on the link) x target ? service',
    ],
    [
      'it is refused on this machine',
      caseOf({ ...onLink, attempts: refusedHere('EHOSTUNREACH') }),
      'program = machine (refused here, nothing was sent) x interface ? target ? service',
    ],
    [
      'the machine is there and drops',
      caseOf({ ...onLink, ...isThere, attempts: [tried('timed-out')] }),
      'program = machine = interface = target (there, but silent) x service',
    ],
    [
      'the machine is there and an ICMP error came back',
      caseOf({ ...onLink, ...isThere, attempts: [tried('EHOSTUNREACH', { elapsedMs: 14 })] }),
      'program = machine = interface = target (there, but rejected) x service',
    ],
    [
      'an ICMP error came from behind the gateway',
      caseOf({ ...toFar, attempts: [tried('EHOSTUNREACH', { to: FAR, elapsedMs: 14 })] }),
      'program = machine = interface = gateway (rejected by the gateway or behind it) x target ? service',
    ],
    [
      'silence behind the gateway',
      caseOf({ ...toFar, attempts: [tried('timed-out', { to: FAR })] }),
      'program = machine = interface = gateway (no answer) x target ? service',
    ],
    [
      'silence in a tunnel',
      caseOf({ ways: [tunnelled(FAR)], attempts: [tried('timed-out', { to: FAR })] }),
      'program = machine = interface (no answer) x target ? service',
    ],
    [
      'no route',
      caseOf({ ways: [way(TARGET, {}, { failure: 'not in table', interfaceName: null })] }),
      'program = machine (no route) x target ? service',
    ],
    [
      'no address',
      caseOf({
        target: { text: 'mini-blue', host: 'mini-blue', port: 8000, scheme: null, isName: true },
        resolutions: [resolved('ENOTFOUND')],
      }),
      'program = machine (the name has no address) x target ? service',
    ],
    [
      'an own port is closed',
      caseOf({ ways: [ownWay()], attempts: [tried('ECONNREFUSED', { to: OURS })] }),
      'program = machine (refused) x service',
    ],
    [
      'an own port is open',
      caseOf({ ways: [ownWay()], attempts: [tried('accepted', { to: OURS })], services: [] }),
      'program = machine = service',
    ],
  ])('when %s', (_, given, expected) => expect(drawn(given)).toBe(expected));

  it('cuts off the program alone when macOS denies it the local network', () => {
    const given = caseOf({ ...onLink, attempts: refusedHere('EHOSTUNREACH') });
    expect(drawn(given, 'L1')).toBe('program (macOS does not let it) x machine ? interface ? target ? service');
    expect(drawn(caseOf({ ...onLink, attempts: [tried('ECONNREFUSED')] }), 'L1')).toContain('target (refused)');
  });

  it('draws the address that came furthest and counts the others', () => {
    const path = describePath(
      caseOf({
        ways: [way(TARGET), routed(FAR)],
        attempts: [tried('timed-out', { to: FAR }), tried('ECONNREFUSED')],
      }),
      settings,
    );
    expect(path.stations.map(({ title }) => title)).toEqual(['Routelight', 'mini-red', 'en0', TARGET, 'port 8000']);
    expect(path.otherAddresses).toBe(1);
  });

  it('is told in words', () => {
    const given = caseOf({ ...toFar, attempts: [tried('timed-out', { to: FAR })] });
    expect(pathText(describePath(given, settings))).toBe(
      `Routelight, then mini-red at ${OURS}, then en0, then Gateway at ${GATEWAY}, then ${TARGET} at ${FAR}, then port 8000. It breaks between Gateway and ${TARGET}: no answer.`,
    );
    expect(pathText(describePath(caseOf({}), settings))).toMatch(/How far it holds is not known\.$/);
  });
});

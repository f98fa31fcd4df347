import { describe, expect, it } from 'vitest';
import { aListener, anInterface } from '../explain/made-up.ts';
import type { Case } from './case.ts';
import { judge } from './judge.ts';
import { allRules } from './rules/index.ts';
import {
  alf,
  caseOf,
  MAC,
  neighbor,
  OURS,
  onLinux,
  ownWay,
  PORT,
  pinged,
  TARGET,
  tried,
  way,
} from './rules/testing.ts';

/** What a rule offers to change in a case. */
const offersOf = (rule: string, given: Case): readonly unknown[] => {
  const answer = judge(given, allRules).find((each) => each.rule === rule)?.answer;
  return answer?.kind === 'finding'
    ? answer.nextSteps.flatMap((step) => (step.kind === 'change' ? [step.change] : []))
    : ['no finding'];
};

describe('a change is offered', () => {
  const reported = { category: 'EADDRINUSE', program: null, text: '[Errno 48] Address already in use' };
  it('to end the process that holds the port, by its number', () => {
    const held = (pid: number | null, port = PORT) =>
      caseOf({
        ...{ reported, ways: [ownWay()], listeners: [aListener('0.0.0.0', port, pid)] },
        target: { text: `:${port}`, host: TARGET, port, scheme: null, isName: false },
      });
    expect(offersOf('port-taken', held(4410))).toEqual([{ kind: 'stop-process', pid: 4410 }]);
    expect(offersOf('port-taken', held(null))).toEqual([]);
    // launchd holds the port for a server that it starts when somebody connects
    expect(offersOf('port-taken', held(1))).toEqual([]);
    // AirPlay Receiver is switched off in System Settings, and comes back when it is ended
    expect(offersOf('port-taken', held(4410, 5000))).toEqual([]);
  });

  it('to end the program that answers in the place of another, when that is what fails', () => {
    const listeners = [aListener('0.0.0.0', PORT, 7), aListener(OURS, PORT, 4410)];
    const given = { listeners, ways: [ownWay()] };
    const [failed, fine] = [tried('ECONNREFUSED', { to: OURS }), tried('accepted', { to: OURS })];
    expect(offersOf('listener-shadowed', caseOf({ ...given, attempts: [failed] }))).toEqual([
      { kind: 'stop-process', pid: 4410 },
    ]);
    expect(offersOf('listener-shadowed', caseOf({ ...given, attempts: [fine] }))).toEqual([]);
  });

  it('never for a process of another machine, whose number means somebody else here', () => {
    const there = { ways: [way(TARGET)], listeners: [aListener(TARGET, PORT, 4410), aListener('0.0.0.0', PORT, 7)] };
    expect(offersOf('listener-shadowed', caseOf({ ...there, attempts: [tried('ECONNREFUSED')] }))).toEqual([]);
    expect(offersOf('port-taken', caseOf({ ...there, reported }))).toEqual([]);
    expect(offersOf('port-taken', caseOf({ ...there, ways: null, reported }))).toEqual([]);
  });

  it('to let others through to a server that the firewall of this Mac has as blocked', () => {
    const server = aListener('0.0.0.0', PORT, 4410);
    const given = { ways: [ownWay()], listeners: [server] };
    const blocked = [alf('state', 'on'), alf('application', 'block', `/opt/${server.owner?.command}`)];
    expect(offersOf('application-firewall-blocks-server', caseOf({ ...given, firewall: blocked }))).toEqual([
      { kind: 'allow-through-firewall', pid: 4410 },
    ]);
    const everything = [alf('state', 'block-all')];
    expect(offersOf('application-firewall-blocks-server', caseOf({ ...given, firewall: everything }))).toEqual([]);
  });

  it('to forget a neighbour that was set by hand, on its interface', () => {
    const given = { ways: [way(TARGET)], pings: [pinged(0)], attempts: [tried('timed-out')] };
    const fixed = neighbor(TARGET, MAC, 'PERMANENT');
    expect(offersOf('neighbor-fixed-by-hand', onLinux({ ...given, neighborsAfter: [fixed] }))).toEqual([
      { kind: 'delete-neighbor', interfaceName: fixed.interfaceName, family: 'ipv4', address: TARGET },
    ]);
    const nowhere = { ...fixed, interfaceName: null };
    expect(offersOf('neighbor-fixed-by-hand', onLinux({ ...given, neighborsAfter: [nowhere] }))).toEqual([]);
  });

  it('to add an address that is missing, where a subnet has room for it', () => {
    const [own] = anInterface('en0', [OURS]).addresses;
    if (own === undefined) throw new Error('no address');
    const interfaces = [anInterface('en0', [], { addresses: [{ ...own, prefixLength: 24 }] })];
    const from = (sourceAddress: string) =>
      caseOf({ interfaces, attempts: [tried('EADDRNOTAVAIL', { sourceAddress, isSynchronous: true })] });
    expect(offersOf('address-not-ours', from('192.168.77.11'))).toEqual([
      { kind: 'add-alias', interfaceName: 'en0', family: 'ipv4', address: '192.168.77.11' },
    ]);
    expect(offersOf('address-not-ours', from('10.9.9.9'))).toEqual([]);
  });
});

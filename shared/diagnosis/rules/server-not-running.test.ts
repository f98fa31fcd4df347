import { expect, it } from 'vitest';
import { aListener, anInterface } from '../../explain/made-up.ts';
import { judge } from '../judge.ts';
import { serverNotRunning } from './server-not-running.ts';
import { alf, caseOf, MAC, neighbor, onLinux, PORT, pinged, ruleCases, TARGET, tried, way } from './testing.ts';

const refused = [tried('ECONNREFUSED')];
ruleCases(serverNotRunning, {
  fires: {
    'refused, and the target has no listener on the port': [caseOf({ attempts: refused, listeners: [] }), 'certain'],
    'refused, and only other ports have listeners': [
      onLinux({ attempts: refused, listeners: [aListener('0.0.0.0', 22, 7)], interfaces: [anInterface('eth0', [])] }),
      'certain',
    ],
    'a container engine may pass the port on, unseen': [
      onLinux({ attempts: refused, listeners: [], interfaces: [anInterface('docker0', [])] }),
      'very-likely',
    ],
    'whether there is a container engine is not known': [onLinux({ attempts: refused, listeners: [] }), 'very-likely'],
  },
  nearMisses: {
    'refused, but nobody looked at the listeners': caseOf({ attempts: refused }),
    'refused, and the list of listeners may lack rows': caseOf({
      attempts: refused,
      listeners: [],
      partlyRead: ['listeners'],
    }),
    'accepted a moment later': caseOf({ attempts: [...refused, tried('accepted', { atMs: 900 })], listeners: [] }),
    'a UDP socket on the port is no TCP listener, but this was no refusal': caseOf({
      attempts: [tried('timed-out')],
      listeners: [aListener('0.0.0.0', PORT, 7, { protocol: 'udp', state: null })],
    }),
  },
  lookAlikes: {
    'listens-on-loopback-only': caseOf({ attempts: refused, listeners: [aListener('127.0.0.1', PORT, 7)] }),
    'stealth-hides-port': caseOf({
      attempts: [tried('timed-out')],
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
      pings: [pinged(0)],
      listeners: [],
      firewall: [alf('state', 'on'), alf('stealth', 'on')],
    }),
  },
});

it('calls this machine so', () => {
  const stepsWith = (parts: Parameters<typeof caseOf>[0]) =>
    JSON.stringify(judge(caseOf({ attempts: refused, listeners: [], ...parts }), [serverNotRunning]));
  expect(stepsWith({ ways: [way(TARGET, { isOwn: true })] })).toContain('on this machine');
  expect(stepsWith({ ways: [way(TARGET)] })).toContain('on the target machine');
});

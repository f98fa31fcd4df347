import { expect, it } from 'vitest';
import type { Socket } from '../socket.ts';
import { aListener } from './made-up.ts';
import { shadowGroups } from './shadow-groups.ts';

const answersOf = (listeners: readonly Socket[]): string[][] =>
  shadowGroups(listeners).map(({ answers }) =>
    answers.map(({ address, family, listener }) => `${address ?? `other ${family}`}: ${listener.owner?.pid}`),
  );

it('says that a specific address takes connections away from a wildcard', () => {
  const [group] = shadowGroups([
    aListener('0.0.0.0', 29502, 8),
    aListener('192.168.77.14', 29502, 7),
    aListener('0.0.0.0', 80, 9),
  ]);
  expect(group).toMatchObject({ kind: 'shadowed', protocol: 'tcp', port: 29502 });
  expect(group?.text).toBe(
    'Port 29502 is answered by different programs: connections to 192.168.77.14 to lamp7 (pid 7), other IPv4 addresses to lamp8 (pid 8).',
  );
});

it('sends IPv4 to the IPv4 wildcard beside ::', () => {
  expect(answersOf([aListener('::', 8000, 8, { dualStack: true }), aListener('0.0.0.0', 8000, 7)])).toEqual([
    ['other ipv4: 7', 'other ipv6: 8'],
  ]);
});

it('lets :: answer IPv4 when nothing else does, and not when it takes IPv6 alone', () => {
  const loopback = aListener('127.0.0.1', 8000, 7);
  expect(answersOf([aListener('::', 8000, 8, { dualStack: true }), loopback])).toEqual([
    ['127.0.0.1: 7', 'other ipv4: 8', 'other ipv6: 8'],
  ]);
  expect(shadowGroups([aListener('::', 8000, 8, { dualStack: false }), loopback])).toEqual([]);
});

it('finds no overlap between different addresses, interfaces, ports or protocols, nor within one process', () => {
  expect(
    shadowGroups([
      aListener('192.168.77.14', 1, 7),
      aListener('192.168.77.15', 1, 8),
      aListener('0.0.0.0%eth0', 2, 7),
      aListener('0.0.0.0%eth1', 2, 8),
      aListener('0.0.0.0', 3, 7),
      aListener('127.0.0.1', 4, 8),
      aListener('0.0.0.0', 5, 7),
      aListener('127.0.0.1', 5, 8, { protocol: 'udp' }),
      aListener('0.0.0.0', 6, 7),
      aListener('127.0.0.1', 6, 7),
      aListener('0.0.0.0', 9, 7),
      aListener('127.0.0.1', 9, null),
    ]),
  ).toEqual([]);
});

it('keeps workers that share one address apart from shadows', () => {
  expect(shadowGroups([aListener('0.0.0.0', 443, 7), aListener('0.0.0.0', 443, 8)])).toMatchObject([
    { kind: 'shared', port: 443, answers: [] },
  ]);
});

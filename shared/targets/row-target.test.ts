import { describe, expect, it } from 'vitest';
import { aListener, anInterface, darwinRoute } from '../explain/made-up.ts';
import { parseTarget } from './parse-target.ts';
import { listenerTarget, neighborTarget, routeTarget, socketTarget } from './row-target.ts';

const interfaces = [
  anInterface('lo0', ['127.0.0.1', '::1']),
  anInterface('en0', ['fe80::1', '2001:db8::7', '192.0.2.7']),
];

describe('what a row offers to be diagnosed', () => {
  it.each([
    ['a gateway', darwinRoute('0.0.0.0/0', 'UGSc', 'en0', { gateway: '192.0.2.1' }), '192.0.2.1'],
    ['one host', darwinRoute('192.0.2.9/32', 'UHLWI', 'en0'), '192.0.2.9'],
    ['a gateway on the link', darwinRoute('::/0', 'UGc', 'en0', { gateway: 'fe80::9' }), 'fe80::9%en0'],
    ['no network', darwinRoute('192.0.2.0/24', 'UCS', 'en0'), null],
    ['no group', darwinRoute('224.0.0.251/32', 'UHmLWI', 'en0'), null],
    ['no broadcast', darwinRoute('192.0.2.255/32', 'UHLWb', 'en0', { kind: 'broadcast' }), null],
  ])('of a route: %s', (_, route, target) => expect(routeTarget(route)?.target ?? null).toBe(target));

  it.each([
    ['an address', { address: '192.0.2.9', zone: null, interfaceName: 'en0' }, '192.0.2.9'],
    [
      'a link-local address with its interface',
      { address: 'fe80::9', zone: null, interfaceName: 'en0' },
      'fe80::9%en0',
    ],
    ['nothing without an address', { address: null, zone: null, interfaceName: 'en0' }, null],
  ])('of a neighbour: %s', (_, row, target) => {
    const neighbor = { ...aNeighbor, ...row };
    expect(neighborTarget(neighbor)?.target ?? null).toBe(target);
  });

  it.each([
    ['its far end', { protocol: 'tcp', peerAddress: '2001:db8::9', peerPort: 443 }, '[2001:db8::9]:443'],
    ['nothing of UDP', { protocol: 'udp', peerAddress: '192.0.2.9', peerPort: 53 }, null],
    ['nothing without a far end', { protocol: 'tcp', peerAddress: null, peerPort: null }, null],
  ] as const)('of a socket: %s', (_, row, target) =>
    expect(socketTarget({ ...aListener('0.0.0.0', 1, 7), ...row })?.target ?? null).toBe(target),
  );

  it('asks a listener by the address that others use, and says what that does not show', () => {
    const everyone = listenerTarget(aListener('0.0.0.0', 8000, 7), interfaces);
    expect(everyone).toMatchObject({ target: '192.0.2.7:8000', question: 'Can others reach port 8000?' });
    expect(everyone?.note).toContain('not whether a firewall lets others in');
    expect(listenerTarget(aListener('192.0.2.7', 22, 7), [])?.target).toBe('192.0.2.7:22');
    expect(listenerTarget({ ...aListener('::', 22, 7), family: 'ipv6', dualStack: false }, interfaces)?.target).toBe(
      '[2001:db8::7]:22',
    );
    expect(listenerTarget(aListener('0.0.0.0', 22, 7), [])).toBeNull();
    expect(listenerTarget({ ...aListener('0.0.0.0', 53, 7), protocol: 'udp' }, interfaces)).toBeNull();
  });

  it('asks one that takes this computer only there', () => {
    expect(listenerTarget(aListener('127.0.0.1', 631, 7), interfaces)).toEqual({
      target: '127.0.0.1:631',
      question: 'Does port 631 answer on this computer?',
      note: null,
    });
  });

  it('offers nothing that is no target', () => {
    const rows = [
      routeTarget(darwinRoute('::/0', 'UGc', 'en0', { gateway: 'fe80::9' })),
      listenerTarget(aListener('::1', 631, 7), interfaces),
      listenerTarget({ ...aListener('fe80::1%en0', 22, 7) }, interfaces),
    ];
    expect(rows.map((row) => parseTarget(row?.target ?? '').kind)).toEqual(['host', 'host-port', 'host-port']);
  });
});

const aNeighbor = {
  ...{ line: 1, printed: '', family: 'ipv4' as const, address: null, zone: null, hostname: null, mac: null },
  ...{ interfaceName: null, state: null, isRouter: false, flags: [], expiresInSeconds: null },
};

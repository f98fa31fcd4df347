import { describe, expect, it } from 'vitest';
import type { Neighbor } from '../neighbor.ts';
import { type NeighborRequest, planDeleteNeighbor } from './plan-delete-neighbor.ts';

const request: NeighborRequest = {
  ...{ kind: 'delete-neighbor', interfaceName: 'en0', family: 'ipv4', address: '192.168.2.224' },
};
const row = (more: Partial<Neighbor> = {}): Neighbor => ({
  ...{ line: 1, printed: '', family: 'ipv4', address: '192.168.2.224', zone: null, hostname: null },
  ...{ mac: '02:00:5e:10:00:e0', interfaceName: 'en0', state: null, isRouter: false, flags: [], expiresInSeconds: 800 },
  ...more,
});
const OWN = ['192.168.2.10'];
const commandOf = (
  platform: 'darwin' | 'linux',
  asked: Partial<NeighborRequest> = {},
  found: Partial<Neighbor> = {},
) => {
  const rows = [row(found)];
  const planning = planDeleteNeighbor({ ...request, ...asked }, { platform, rows, ownAddresses: OWN });
  return planning.kind === 'planned' ? planning.plan.commands.map(({ command }) => command) : planning.because;
};

describe('planDeleteNeighbor', () => {
  it('deletes the one entry of that interface', () => {
    expect(commandOf('darwin')).toEqual([{ file: '/usr/sbin/arp', args: ['-d', '192.168.2.224', 'ifscope', 'en0'] }]);
    expect(commandOf('linux')).toEqual([
      { file: '/usr/sbin/ip', args: ['neigh', 'del', '192.168.2.224', 'dev', 'en0'] },
    ]);
    const linkLocal = { family: 'ipv6', address: 'fe80::7' } as const;
    expect(commandOf('darwin', linkLocal, linkLocal)).toEqual([{ file: '/usr/sbin/ndp', args: ['-d', 'fe80::7%en0'] }]);
    const global = { family: 'ipv6', address: 'fd00:2::7' } as const;
    expect(commandOf('darwin', global, global)).toEqual([{ file: '/usr/sbin/ndp', args: ['-d', 'fd00:2::7'] }]);
  });

  it('deletes one that nobody answered for as well', () => {
    expect(commandOf('darwin', {}, { mac: null, state: 'incomplete' })).toHaveLength(1);
  });

  it.each([
    ['not there', { interfaceName: 'en1' }, 'not in the neighbour table'],
    ['of another family', { family: 'ipv6' }, 'not in the neighbour table'],
    ['not asked for on its link', { state: 'NOARP' }, 'left alone'],
    ['permanent without an address', { state: 'permanent', mac: null }, 'left alone'],
    ['a group', { mac: '01:00:5e:00:00:fb' }, 'group'],
    ['a broadcast', { mac: 'ff:ff:ff:ff:ff:ff' }, 'group'],
  ] as const)('leaves an entry alone that is %s', (_, found, because) => {
    expect(commandOf('darwin', {}, found)).toContain(because);
  });

  it.each([
    ['darwin', 'permanent', '/usr/sbin/arp -s 192.168.2.224 02:00:5e:10:00:e0 ifscope en0'],
    ['linux', 'PERMANENT', '/usr/sbin/ip neigh replace 192.168.2.224 lladdr 02:00:5e:10:00:e0 dev en0 nud permanent'],
  ] as const)('on %s deletes one that was set by hand, and says how to set it again', (platform, state, undo) => {
    const around = { platform, rows: [row({ state })], ownAddresses: OWN };
    const planning = planDeleteNeighbor(request, around);
    if (planning.kind === 'refused') throw new Error(planning.because);
    const { file = '', args = [] } = planning.plan.undo?.command ?? {};
    expect([file, ...args].join(' ')).toBe(undo);
    expect(planning.plan.warnings).toHaveLength(1);
  });

  it.each([
    ['an own address', ['192.168.2.224']],
    ['one while the own addresses are not known', null],
  ])('leaves %s alone, which macOS lists as permanent', (_, ownAddresses) => {
    const around = { platform: 'darwin', rows: [row({ state: 'permanent' })], ownAddresses } as const;
    expect(planDeleteNeighbor(request, around)).toMatchObject({ because: expect.stringContaining('left alone') });
  });
});

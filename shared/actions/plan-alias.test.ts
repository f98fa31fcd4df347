import { describe, expect, it } from 'vitest';
import { printCommandLine } from '../print-command-line.ts';
import type { OutlinePlanning } from './action-plan.ts';
import { madeUpAlias as alias, madeUpSurroundings as around, madeUpAddress, madeUpInterface } from './made-up.ts';
import { planAddAlias, planRemoveAlias } from './plan-alias.ts';

const reason = (planning: OutlinePlanning): string => (planning.kind === 'refused' ? planning.because : 'planned');
const plan = (planning: OutlinePlanning) => {
  if (planning.kind === 'refused') throw new Error(planning.because);
  return planning.plan;
};
const lines = ({ commands, undo }: ReturnType<typeof plan>) =>
  [...commands, ...(undo === null ? [] : [undo])].map(({ command }) => printCommandLine(command));

describe('planAddAlias', () => {
  it('adds with the word alias and a mask of its own on macOS, and takes away only that address', () => {
    expect(lines(plan(planAddAlias(alias(), around())))).toEqual([
      '/sbin/ifconfig en0 inet 192.168.2.172 netmask 255.255.255.255 alias',
      '/sbin/ifconfig en0 inet 192.168.2.172 -alias',
    ]);
  });

  it('adds an IPv6 address by its prefix length', () => {
    const request = alias({ family: 'ipv6', address: 'fd00:2::172', prefixLength: 128 });
    expect(lines(plan(planAddAlias(request, around())))).toEqual([
      '/sbin/ifconfig en0 inet6 fd00:2::172 prefixlen 128 alias',
      '/sbin/ifconfig en0 inet6 fd00:2::172 -alias',
    ]);
  });

  it('uses ip on Linux', () => {
    expect(lines(plan(planAddAlias(alias(), around({ platform: 'linux' }))))).toEqual([
      '/usr/sbin/ip addr add 192.168.2.172/32 dev en0',
      '/usr/sbin/ip addr del 192.168.2.172/32 dev en0',
    ]);
  });

  it('warns when there is no link', () => {
    const unplugged = [madeUpInterface({ status: 'inactive' })];
    expect(plan(planAddAlias(alias(), around({ interfaces: unplugged }))).warnings).toEqual([
      'en0 has no link: the address reaches nobody before the cable or the Wi-Fi is back.',
    ]);
  });

  it('warns when the conflict check could not see', () => {
    const blind = { kind: 'blind', because: 'Routelight may not use the local network.' } as const;
    expect(plan(planAddAlias(alias(), around({ conflict: blind }))).warnings).toEqual([
      'Whether another machine has 192.168.2.172 is not known: Routelight may not use the local network.',
    ]);
  });

  it.each([
    ['is already on en0', alias({ address: '192.168.2.171' })],
    ['no interface en9', alias({ interfaceName: 'en9' })],
    ['not an IPv4 address', alias({ address: 'fd00:2::9' })],
    ['too long', alias({ prefixLength: 64 })],
    ['outside the subnets of en0 (192.168.2.171/24)', alias({ address: '192.168.3.5' })],
    ['first or last', alias({ address: '192.168.2.255' })],
    ['first or last', alias({ address: '192.168.2.0' })],
    ['a meaning of its own', alias({ address: '224.0.0.251' })],
    ['a meaning of its own', alias({ address: '127.0.0.9' })],
    ['a meaning of its own', alias({ address: '0.0.0.0' })],
    ['a meaning of its own', alias({ address: '255.255.255.255' })],
    ['a meaning of its own', alias({ family: 'ipv6', address: 'ff02::fb', prefixLength: 128 })],
    ['a meaning of its own', alias({ family: 'ipv6', address: 'fe80::9', prefixLength: 128 })],
  ])('refuses, since it %s', (words, request) => {
    expect(reason(planAddAlias(request, around()))).toContain(words);
  });

  it('refuses the address of a gateway, although nobody answers for it', () => {
    const request = alias({ address: '192.168.2.1' });
    expect(reason(planAddAlias(request, around({ gateways: ['192.168.2.1'] })))).toContain(
      'is a gateway of this machine',
    );
    expect(reason(planAddAlias(alias(), around({ gateways: ['192.168.2.1'] })))).toBe('planned');
  });

  it('refuses on an interface that is down, and an address that another machine has', () => {
    const down = [madeUpInterface({ flags: ['BROADCAST'] })];
    expect(reason(planAddAlias(alias(), around({ interfaces: down })))).toContain('is down');
    const taken = { kind: 'taken', by: '02:00:5e:10:00:02 answers for it.' } as const;
    expect(reason(planAddAlias(alias(), around({ conflict: taken })))).toBe(
      '192.168.2.172 belongs to another machine: 02:00:5e:10:00:02 answers for it.',
    );
  });
});

describe('planRemoveAlias', () => {
  const extra = alias({ kind: 'remove-alias', address: '192.168.2.180' });

  it('takes an extra address away and can add it again', () => {
    expect(lines(plan(planRemoveAlias(extra, around())))).toEqual([
      '/sbin/ifconfig en0 inet 192.168.2.180 -alias',
      '/sbin/ifconfig en0 inet 192.168.2.180 netmask 255.255.255.255 alias',
    ]);
  });

  it('never takes the own address of the interface, nor one that is not there', () => {
    expect(reason(planRemoveAlias(alias({ address: '192.168.2.171' }), around()))).toContain('own address of en0');
    expect(reason(planRemoveAlias(alias({ address: '192.168.2.199' }), around()))).toContain('has no address');
  });

  it('takes a host address beside a subnet, whatever it was marked as, and what this app added', () => {
    const beside = madeUpInterface({ addresses: [...madeUpInterface().addresses, madeUpAddress('192.168.2.190', 32)] });
    const found = alias({ kind: 'remove-alias', address: '192.168.2.190' });
    expect(reason(planRemoveAlias(found, around({ interfaces: [beside] })))).toBe('planned');
    const fromDhcp = { ...madeUpAddress('fd00:2::5', 128), family: 'ipv6' as const, flags: ['dynamic'] };
    const leased = madeUpInterface({ addresses: [...madeUpInterface().addresses, fromDhcp] });
    const lease = alias({ kind: 'remove-alias', family: 'ipv6', address: 'fd00:2::5', prefixLength: 128 });
    expect(reason(planRemoveAlias(lease, around({ interfaces: [leased] })))).toContain('own address');
    const own = alias({ kind: 'remove-alias', address: '192.168.2.171' });
    expect(reason(planRemoveAlias(own, around({ isAddedByUs: true })))).toBe('planned');
  });

  it('asks for the address to be typed when the ssh session came in by it', () => {
    expect(plan(planRemoveAlias(extra, around({ sshAddress: '192.168.2.180' }))).mustType).toBe('192.168.2.180');
  });
});

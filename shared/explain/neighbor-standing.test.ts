import { describe, expect, it } from 'vitest';
import type { Neighbor } from '../neighbor.ts';
import { isPrivateMac, neighborStanding } from './neighbor-standing.ts';

const neighbor = (changes: Partial<Neighbor>): Neighbor => ({
  line: 1,
  printed: '',
  family: 'ipv4',
  address: '192.0.2.9',
  zone: null,
  hostname: null,
  mac: '00:00:5e:00:53:09',
  interfaceName: 'en0',
  state: null,
  isRouter: false,
  flags: [],
  expiresInSeconds: null,
  ...changes,
});

describe('neighborStanding', () => {
  it.each<[string, Partial<Neighbor>]>([
    ['answers', { state: 'REACHABLE' }],
    ['answers', { state: 'reachable', family: 'ipv6', address: '2001:db8::9' }],
    ['answered', { state: 'STALE' }],
    ['answered', { state: null }],
    ['checking', { state: 'PROBE' }],
    ['checking', { state: 'delay' }],
    ['not-so-far', { state: 'incomplete', mac: null }],
    ['silent', { state: 'FAILED', mac: null }],
    ['not-asked', { state: 'PERMANENT' }],
    ['not-asked', { state: 'NOARP' }],
    ['not-asked', { state: 'reachable', flags: ['permanent'] }],
    ['not-asked', { mac: 'ff:ff:ff:ff:ff:ff' }],
    ['not-asked', { mac: null, address: '239.255.255.250', state: 'incomplete' }],
    ['not-asked', { mac: null, family: 'ipv6', address: 'ff02::fb', state: 'incomplete' }],
    ['not-said', { mac: null, state: null }],
  ])('says %s of %o', (kind, changes) => {
    expect(neighborStanding(neighbor(changes)).kind).toBe(kind);
  });
});

describe('isPrivateMac', () => {
  it('tells an address that a machine made up from a maker’s and from a group', () => {
    const all = ['02:00:00:aa:bb:cc', '00:00:5e:00:53:09', '33:33:00:00:00:fb', 'ff:ff:ff:ff:ff:ff'];
    expect(all.map(isPrivateMac)).toEqual([true, false, false, false]);
  });
});

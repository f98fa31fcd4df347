import { describe, expect, it } from 'vitest';
import { macMini } from '../mac-mini.mjs';
import { addAddress, setInterfaceUp } from './edits.mjs';
import { routeRowsOf } from './route-rows.mjs';

const rowsWith = (state: Parameters<typeof routeRowsOf>[0], destination: string) =>
  routeRowsOf(state)
    .filter((row) => row.destination === destination)
    .map(({ gateway, flags, interfaceName }) => `${gateway} ${flags} ${interfaceName}`);

const lan = (address: string, prefixLength: number) => ({ family: 'ipv4', address, prefixLength }) as const;

describe('routeRowsOf', () => {
  const mac = macMini('15');

  it('makes a route to itself through lo0 for every own address (facts B1)', () => {
    const state = addAddress(mac, 'en0', lan('192.168.2.172', 32));
    expect(rowsWith(state, '192.168.2.171')).toEqual(['d0:11:e5:3:0:9 UHLWI lo0']);
    expect(rowsWith(state, '192.168.2.172')).toEqual(['d0:11:e5:3:0:9 UHLWI lo0']);
    expect(rowsWith(state, '192.168.2')).toEqual(['link#5 UCS en0']);
  });

  it('shortens destinations as far as their class allows (facts E2)', () => {
    const addresses = ['10.9.0.4/24', '100.64.1.2/10', '172.20.1.1/20', '10.1.2.3/8'].map((each) => each.split('/'));
    const state = addresses.reduce(
      (now, [address = '', length]) => addAddress(now, 'en1', lan(address, Number(length))),
      mac,
    );
    const destinations = routeRowsOf(state).map(({ destination }) => destination);
    expect(destinations).toEqual(expect.arrayContaining(['10.9/24', '100.64/10', '172.20/20', '10', '224.0.0/4']));
  });

  it('scopes the second of two interfaces on one LAN', () => {
    const state = addAddress(mac, 'en1', lan('192.168.2.77', 24));
    expect(rowsWith(state, '192.168.2')).toEqual(['link#5 UCS en0', 'link#6 UCSI en1']);
  });

  it('has one unscoped default of each family, of the first service that is up', () => {
    expect(rowsWith(mac, 'default').slice(0, 2)).toEqual(['192.168.2.1 UGScg en0', '192.168.20.1 UGScIg en1']);
    expect(rowsWith(setInterfaceUp(mac, 'en0', false), 'default')[0]).toBe('192.168.20.1 UGScg en1');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectSameAsJson, fixturesOf, parserCases } from '../testing.ts';
import { linuxIpAddr } from './index.ts';
import { withMembers } from './members.ts';

const fixtures = fixturesOf(import.meta.dirname);
const read = (text: string) => parseText(linuxIpAddr, text);

describe('linux-ip-addr', () => {
  parserCases(linuxIpAddr, import.meta.dirname);

  it('reads the plain text as the JSON of the same system', () => expectSameAsJson(linuxIpAddr, import.meta.dirname));
  it('reads the pretty form of -p, with the line each interface begins on', () => {
    const { rows } = read('[ {\n    "ifname": "lo",\n    "addr_info": [ ]\n  },{\n    "ifname": "eth0"\n} ]\n');
    expect(rows.map(({ name, line }) => [name, line])).toEqual([
      ['lo', 1],
      ['eth0', 4],
    ]);
  });

  it('hands back an interface whose address cannot be read', () => {
    const text = '{"ifname":"eth0","addr_info":[{"family":"inet","local":"nonsense"}]}';
    expect(read(`[${text}]`)).toEqual({
      rows: [],
      unreadLines: [{ line: 1, text, because: 'an address of eth0 is no IP address' }],
    });
  });

  it('hands back lines of the plain text that belong to no interface, or are none', () => {
    const { rows, unreadLines } = read(
      '    inet 192.0.2.1/24 scope global eth0\n2: eth0: <UP> mtu 1500 \n    inet nonsense\n',
    );
    expect(rows).toMatchObject([{ name: 'eth0', index: 2, flags: ['UP'], mtu: 1500, addresses: [] }]);
    expect(unreadLines).toMatchObject([
      { line: 1, because: 'belongs to no interface' },
      { line: 3, because: 'the address is no IP address' },
    ]);
  });

  it('gives a bridge its members', () => {
    const { rows } = read(fixtures[0]?.output ?? '');
    const named = Object.fromEntries(withMembers(rows).map(({ name, members }) => [name, members]));
    expect(named).toMatchObject({ br0: ['veth7'], veth7: [], eth0: [] });
  });

  it('reads back any interface printed in this format', () => {
    const name = fc.stringMatching(/^[a-z]{1,10}[0-9]{0,4}$/);
    const address = fc.record({ local: fc.ipV4(), prefixlen: fc.integer({ min: 0, max: 31 }), dynamic: fc.boolean() });
    const link = fc.record({ ifname: name, mtu: fc.nat(65_536), addresses: fc.array(address, { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), (links) => {
        const text = JSON.stringify(
          links.map(({ addresses, ...fields }) => ({
            ...fields,
            addr_info: addresses.map(({ dynamic, ...each }) => ({
              ...each,
              ...(dynamic && { dynamic }),
              label: fields.ifname,
            })),
          })),
        );
        const { rows, unreadLines } = read(text);
        expect(unreadLines).toEqual([]);
        const readBack = rows.map((row) => ({
          ifname: row.name,
          mtu: row.mtu,
          addresses: row.addresses.map((each) => ({
            local: each.address,
            prefixlen: each.prefixLength,
            dynamic: each.flags.includes('dynamic'),
          })),
        }));
        expect(readBack).toEqual(links);
        expect(rows.flatMap((row) => row.addresses).some(({ isAlias }) => isAlias)).toBe(false);
      }),
    );
  });
});

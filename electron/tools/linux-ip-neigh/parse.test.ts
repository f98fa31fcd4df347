import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from '../platform-tool.ts';
import { expectSameAsJson, parserCases } from '../testing.ts';
import { linuxIpNeigh } from './index.ts';

const read = (text: string) => parseText(linuxIpNeigh, text);

describe('linux-ip-neigh', () => {
  parserCases(linuxIpNeigh, import.meta.dirname);

  it('reads the plain text as the JSON of the same system', () => expectSameAsJson(linuxIpNeigh, import.meta.dirname));
  it('reads an empty table', () => expect(read('[]\n')).toEqual({ rows: [], unreadLines: [] }));

  it('hands back an entry without an address', () => {
    expect(read('[{"dev":"eth0"}]').unreadLines).toEqual([
      { line: 1, text: '{"dev":"eth0"}', because: '"dst" is no IP address' },
    ]);
  });

  it.each([
    ['192.0.2.1', 'a neighbour without a state'],
    ['192.0.2.1 dev eth0 lladdr', 'unknown word "lladdr"'],
    ['192.0.2.0/24 dev eth0 STALE', '"dst" is no IP address'],
  ])('hands back %j', (text, because) => {
    expect(read(text)).toEqual({ rows: [], unreadLines: [{ line: 1, text, because }] });
  });

  it('reads back any table printed in this format', () => {
    const mac = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((octets) => Buffer.from(octets).toString('hex'));
    const entry = fc.record({
      address: fc.ipV4(),
      mac: fc.option(mac.map((hex) => hex.replace(/..(?!$)/g, '$&:'))),
      state: fc.constantFrom('REACHABLE', 'STALE', 'DELAY', 'PROBE', 'FAILED', 'INCOMPLETE', 'PERMANENT'),
      isRouter: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const printed = entries.map((each) => ({
          dst: each.address,
          dev: 'eth0',
          ...(each.mac !== null && { lladdr: each.mac }),
          ...(each.isRouter && { router: null }),
          state: [each.state],
        }));
        const { rows, unreadLines } = read(JSON.stringify(printed));
        expect(unreadLines).toEqual([]);
        const readBack = rows.map((row) => ({
          address: row.address,
          mac: row.mac,
          state: row.state,
          isRouter: row.isRouter,
        }));
        expect(readBack).toEqual(entries);
      }),
    );
  });
});

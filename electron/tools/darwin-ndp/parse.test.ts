import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Neighbor } from '../../../shared/neighbor.ts';
import { secondsLeft } from '../darwin-time-left.ts';
import { parseText } from '../platform-tool.ts';
import { parserCases } from '../testing.ts';
import { darwinNdp } from './index.ts';

const parse = (text: string) => parseText(darwinNdp, text);

describe('darwin-ndp', () => {
  parserCases(darwinNdp, import.meta.dirname, Neighbor);

  it.each([
    ['17s', 17],
    ['1m2s', 62],
    ['2h', 7_200],
    ['23h59m58s', 86_398],
    ['1d1h', 90_000],
    ['1d23h59m5', null],
    ['permanent', null],
    ['', null],
  ])('takes %s for %s seconds', (text, seconds) => expect(secondsLeft(text)).toBe(seconds));

  it('reads back any row it could print', () => {
    const states = fc.constantFrom(['N', 'nostate'], ['I', 'incomplete'], ['R', 'reachable'], ['S', 'stale']);
    const expiry = fc.constantFrom(['17s', 17], ['1h2m3s', 3_723], ['permanent', null], ['expired', null]);
    const row = fc.record({
      groups: fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 1, maxLength: 6 }),
      zone: fc.constantFrom(null, 'en0', 'utun12'),
      mac: fc.constantFrom(['(incomplete)', null], ['2:0:5e:10:0:a1', '02:00:5e:10:00:a1']),
      states,
      expiry,
      isRouter: fc.boolean(),
      probes: fc.constantFrom('', '   3'),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const addresses = rows.map(({ groups }) => `${groups.map((group) => group.toString(16)).join(':')}::`);
        const text = rows.map(({ zone, mac, states: [letter], expiry: [time], isRouter, probes }, at) => {
          const name = `${addresses[at]}${zone === null ? '' : `%${zone}`}`.padEnd(39);
          return `${name} ${mac[0]?.padEnd(17)}    en0 ${String(time).padEnd(9)} ${letter}  ${(isRouter ? 'R' : '').padEnd(4)}${probes}`;
        });
        const expected = rows.map(({ zone, mac, states: [, state], expiry: [, seconds], isRouter }, at) => ({
          address: addresses[at],
          zone,
          mac: mac[1],
          state,
          isRouter,
          expiresInSeconds: seconds,
        }));
        const { rows: read, unreadLines } = parse(text.join('\n'));
        expect(unreadLines).toEqual([]);
        expect(read).toMatchObject(expected);
      }),
    );
  });
});

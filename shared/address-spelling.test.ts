import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';

const group = fc.oneof(
  fc.constantFrom('0', '0', '00', '', 'ffff', '0db8'),
  fc.nat(0xffff).map((bits) => bits.toString(16)),
);
const groups = fc.array(group, { minLength: 2, maxLength: 9 }).map((list) => list.join(':'));

describe('parseAddress', () => {
  it('spells an IPv6 address as RFC 5952 does, whether or not it was written so', () => {
    fc.assert(
      fc.property(fc.oneof(groups, fc.ipV6()), (text) => {
        fc.pre(!text.includes('.'));
        const parsed = parseAddress(text);
        expect(parsed?.address ?? null).toBe(ipaddr.IPv6.isValid(text) ? spelled(ipaddr.IPv6.parse(text)) : null);
      }),
      { numRuns: 2_000 },
    );
  });
});

const spelled = (address: ipaddr.IPv6) =>
  address.isIPv4MappedAddress() ? `::ffff:${address.toIPv4Address()}` : address.toRFC5952String();

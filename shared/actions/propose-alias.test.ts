import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpAddress, madeUpInterface } from './made-up.ts';
import { isHostOf, proposeAlias } from './propose-alias.ts';

describe('proposeAlias', () => {
  it('takes the next address up that nobody was seen to have', () => {
    expect(proposeAlias(madeUpInterface(), 'ipv4', [{ address: '192.168.2.172' }])).toBe('192.168.2.170');
    expect(proposeAlias(madeUpInterface(), 'ipv4', [])).toBe('192.168.2.172');
    expect(proposeAlias(madeUpInterface(), 'ipv6', [])).toBe('fd00:2::172');
  });

  it('has nothing to propose without a subnet', () => {
    for (const own of [madeUpAddress('169.254.7.7', 16), madeUpAddress('10.0.0.1', 32), madeUpAddress('10.0.0.1', 31)])
      expect(proposeAlias(madeUpInterface({ addresses: [own] }), 'ipv4', [])).toBeNull();
    expect(proposeAlias(madeUpInterface({ addresses: [] }), 'ipv6', [])).toBeNull();
  });

  it('never leaves the subnet, nor takes its first or last address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30 }), fc.integer({ min: 0, max: 255 }), (prefixLength, last) => {
        const own = madeUpAddress(`10.20.30.${last}`, prefixLength);
        const proposed = proposeAlias(madeUpInterface({ addresses: [own] }), 'ipv4', []);
        if (proposed !== null) expect(isHostOf({ ...own, prefixLength }, proposed)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Address, addressBits, familyBits, parseAddress } from '../address.ts';
import { covers } from '../prefix.ts';
import { bitsOf, createPrefixTree, splitPrefix } from './prefix-tree.ts';

const anyAddress = fc
  .oneof(fc.ipV4(), fc.ipV6())
  .map((text) => parseAddress(text))
  .filter((each) => each !== null);

it('reads any canonical address as the same number as the careful way does', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const bits = bitsOf(address.family, address.address);
      expect(BigInt(typeof bits === 'string' ? `0x${bits}` : bits)).toBe(addressBits(address));
    }),
  );
});

it('finds a prefix of any length over an address inside it, and not over one beside it', () => {
  const prefix = fc.tuple(anyAddress, fc.nat(128), fc.nat(127)).map(([address, length, flip]) => {
    const most = familyBits(address.family);
    return { address, length: length % (most + 1), flip: flip % most };
  });
  fc.assert(
    fc.property(prefix, ({ address, length, flip }) => {
      const tree = createPrefixTree<string>(address.family);
      tree.add(bitsOf(address.family, address.address), length, 'found');
      const other = flipBit(address, flip);
      const covered = covers({ ...address, prefixLength: length }, other);
      expect(tree.longest(bitsOf(other.family, other.address), () => true)).toBe(covered ? 'found' : null);
    }),
  );
});

/** The address with one bit turned, counted from the left. */
function flipBit(address: Address, at: number): Address {
  const width = familyBits(address.family);
  const bits = addressBits(address) ^ (1n << BigInt(width - 1 - at));
  const groups = address.family === 'ipv4' ? [24n, 16n, 8n, 0n] : [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n];
  const [mask, radix, separator] = address.family === 'ipv4' ? [0xffn, 10, '.'] : [0xffffn, 16, ':'];
  const text = groups.map((shift) => ((bits >> shift) & BigInt(mask)).toString(Number(radix))).join(String(separator));
  return parseAddress(text) ?? address;
}

it('finds the longest prefix that covers an address, and the first accepted value of it', () => {
  const tree = createPrefixTree<string>('ipv4');
  const add = (prefix: string, value: string) => {
    const { address, length } = splitPrefix(prefix) ?? { address: '', length: -1 };
    tree.add(bitsOf('ipv4', address), length, value);
  };
  add('0.0.0.0/0', 'default');
  add('10.44.0.0/16', 'wide');
  add('10.44.7.9/24', 'narrow, host bits set');
  add('10.44.7.0/24', 'second');
  add('255.255.255.255/32', 'broadcast');
  const longest = (address: string, accept: (value: string) => boolean = () => true) =>
    tree.longest(bitsOf('ipv4', address), accept);
  expect(longest('10.44.7.200')).toBe('narrow, host bits set');
  expect(longest('10.44.7.200', (value) => value === 'second')).toBe('second');
  expect(longest('10.44.8.1')).toBe('wide');
  expect(longest('255.255.255.255')).toBe('broadcast');
  expect(longest('192.0.2.1')).toBe('default');
  expect(longest('192.0.2.1', () => false)).toBeNull();
});

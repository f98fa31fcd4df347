import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadMachO, findUuids, looksLikeMachO, printUuid, uuidFrom, withOwnUuid } from './macho-uuid.mjs';

const X86_64 = 0x01000007;
const ARM64 = 0x0100000c;
const OLD_UUID = Buffer.from('00112233445566778899aabbccddeeff', 'hex');

const u32 = (little, ...numbers) => {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) {
    if (little) bytes.writeUInt32LE(number, 4 * index);
    else bytes.writeUInt32BE(number, 4 * index);
  }
  return bytes;
};
const u64 = (little, number) => (little ? u32(true, number, 0) : u32(false, 0, number));

const segment = (little) => Buffer.concat([u32(little, 0x19, 16), Buffer.alloc(8, 0x1b)]);
const uuidCommand = (little, size = 24) => Buffer.concat([u32(little, 0x1b, size), OLD_UUID]);

function thin({ little = true, wide = true, cpuType = ARM64, commands, count, commandBytes } = {}) {
  const all = commands ?? [segment(little), uuidCommand(little), segment(little)];
  const body = Buffer.concat(all);
  const header = u32(
    little,
    wide ? 0xfeedfacf : 0xfeedface,
    cpuType,
    0,
    2,
    count ?? all.length,
    commandBytes ?? body.length,
    0,
  );
  return Buffer.concat([header, ...(wide ? [Buffer.alloc(4)] : []), body, Buffer.from('text')]);
}

function universal(slices, { swapped = false, wide = false, count = slices.length } = {}) {
  const entryBytes = wide ? 32 : 20;
  let offset = 8 + slices.length * entryBytes;
  const entries = slices.map((slice) => {
    const place = wide
      ? [u64(swapped, offset), u64(swapped, slice.length), u32(swapped, 14, 0)]
      : [u32(swapped, offset, slice.length, 14)];
    offset += slice.length;
    return Buffer.concat([u32(swapped, 0, 0), ...place]);
  });
  return Buffer.concat([u32(swapped, wide ? 0xcafebabf : 0xcafebabe, count), ...entries, ...slices]);
}

const both = [thin({ cpuType: X86_64 }), thin({ cpuType: ARM64 })];

describe('withOwnUuid', () => {
  it.each([
    ['thin, 64 bits', thin(), 1],
    ['thin, 64 bits, big-endian', thin({ little: false }), 1],
    ['thin, 32 bits', thin({ wide: false }), 1],
    ['universal', universal(both), 2],
    ['universal with 64-bit offsets', universal(both, { wide: true }), 2],
    ['universal, byte-swapped', universal(both, { swapped: true }), 2],
    ['universal with 64-bit offsets, byte-swapped', universal(both, { swapped: true, wide: true }), 2],
  ])('changes the UUID of every architecture and nothing else: %s', (_, file, architectures) => {
    const before = Buffer.from(file);
    const changed = withOwnUuid(file, 'dev.routelight.app', 'Routelight');
    const uuids = findUuids(changed);
    expect(uuids.map(({ uuid, cpuType }) => [uuid, cpuType])).toEqual(
      findUuids(file).map(({ cpuType }) => [uuidFrom('dev.routelight.app', 'Routelight', String(cpuType)), cpuType]),
    );
    expect(new Set(uuids.map(({ uuid }) => printUuid(uuid))).size).toBe(architectures);
    for (const { offset } of uuids) OLD_UUID.copy(changed, offset);
    expect(changed.equals(before)).toBe(true);
    expect(file.equals(before)).toBe(true);
  });

  it('gives two apps different UUIDs, and one app the same each time', () => {
    const uuidOf = (...words) => printUuid(findUuids(withOwnUuid(thin(), ...words))[0].uuid);
    expect(uuidOf('dev.routelight.app', 'Routelight')).toBe(uuidOf('dev.routelight.app', 'Routelight'));
    expect(uuidOf('dev.routelight.app', 'Routelight')).not.toBe(uuidOf('dev.other.app', 'Routelight'));
    expect(uuidOf('a')).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/);
  });
});

describe('a file that is not sound', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'The file ends within the header.'],
    ['something else', Buffer.from('#!/bin/sh\necho hello, this is no program'), 'This is not a Mach-O file'],
    ['cut within the header', thin().subarray(0, 20), 'The file ends within the Mach-O header.'],
    ['cut within the load commands', thin().subarray(0, 50), 'The load commands end after the file does.'],
    ['more commands than there is room for', thin({ count: 4 }), 'Load command 4 of 4 begins after the last one ends.'],
    ['four thousand million commands', thin({ count: 0xffffffff }), 'begins after the last one ends.'],
    ['a command of no length', thin({ commands: [u32(true, 0x19, 0)] }), 'Load command 1 claims a length of 0 bytes.'],
    [
      'a command longer than the rest',
      thin({ commands: [u32(true, 0x19, 4096)] }),
      'Load command 1 claims a length of 4096',
    ],
    [
      'a UUID command of another size',
      thin({ commands: [uuidCommand(true, 16), segment(true)] }),
      'LC_UUID is 16 bytes long',
    ],
    ['no UUID at all', thin({ commands: [segment(true)] }), 'There is no LC_UUID'],
    [
      'a Java class file',
      Buffer.concat([u32(false, 0xcafebabe, 0x00000041), Buffer.alloc(64)]),
      'promises 65 architectures',
    ],
    ['a universal file without slices', universal([]), 'promises 0 architectures'],
    ['a slice beyond the end', universal(both).subarray(0, 120), 'of a file of 120 bytes'],
    ['a universal header that is cut', universal(both).subarray(0, 18), 'The file ends within the header.'],
    ['a slice that is a universal file', universal([universal(both)]), 'This is not a Mach-O file'],
  ])('is refused with a sentence: %s', (_, file, sentence) => {
    expect(() => withOwnUuid(file, 'x')).toThrow(BadMachO);
    expect(() => withOwnUuid(file, 'x')).toThrow(sentence);
  });

  it('never causes any other error, whatever bytes it holds', () => {
    const spoilt = fc
      .tuple(
        fc.constantFrom(thin(), universal(both), universal(both, { wide: true })),
        fc.nat(),
        fc.uint8Array({ maxLength: 9 }),
      )
      .map(([file, at, bytes]) => {
        const copy = Buffer.from(file);
        copy.set(bytes.subarray(0, copy.length - (at % copy.length)), at % copy.length);
        return copy;
      });
    fc.assert(
      fc.property(spoilt, (file) => {
        try {
          for (const { offset } of findUuids(file)) expect(offset + 16).toBeLessThanOrEqual(file.length);
        } catch (error) {
          if (!(error instanceof BadMachO)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('looksLikeMachO', () => {
  it('goes by the magic number', () => {
    expect([thin(), thin({ little: false }), universal(both)].every(looksLikeMachO)).toBe(true);
    expect([Buffer.alloc(2), Buffer.from('#!/bin/sh')].some(looksLikeMachO)).toBe(false);
  });
});

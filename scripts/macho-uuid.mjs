/**
 * Gives Mach-O files a UUID of their own.
 *
 * macOS tells programs apart by the UUID in their executable when it decides on local-network access (Apple TN3179, TN3178).
 * The linker derives it from the contents, so every app made with one version of Electron carries the same, and the grant for
 * one is applied to another. Layouts: <mach-o/loader.h>, <mach-o/fat.h>.
 */
import { createHash } from 'node:crypto';

const MH_MAGIC = 0xfeedface;
const MH_MAGIC_64 = 0xfeedfacf;
const FAT_MAGIC = 0xcafebabe;
const FAT_MAGIC_64 = 0xcafebabf;
const LC_UUID = 0x1b;
const UUID_COMMAND_BYTES = 24;

/** Real universal files hold two or three; Java class files share the magic and would claim dozens (their version number). */
const MOST_SLICES = 16;

/** A file that is not what it says it is. The message is a sentence that starts with the reason. */
export class BadMachO extends Error {}

/** RFC 9562 version 8 (free content) from a SHA-256, so that a build repeated from the same sources has the same UUID. */
export function uuidFrom(...words) {
  const bytes = createHash('sha256').update(words.join('\0')).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x80;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes;
}

export const printUuid = (bytes) =>
  bytes
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Whether a file begins like a Mach-O file, thin or universal, of either byte order. */
export function looksLikeMachO(file) {
  if (file.length < 4) return false;
  const magics = [MH_MAGIC, MH_MAGIC_64, FAT_MAGIC, FAT_MAGIC_64];
  return magics.includes(file.readUInt32BE(0)) || magics.includes(file.readUInt32LE(0));
}

/**
 * The UUID commands of a file, one for each architecture that has one: `{ cpuType, offset, uuid }`, `offset` being that of the 16 bytes.
 *
 * Throws `BadMachO` rather than reading or guessing past what a header promises.
 */
export function findUuids(file) {
  return slicesOf(file).flatMap(({ offset, size }) => uuidsOfSlice(file.subarray(offset, offset + size), offset));
}

/** A copy of the file with each architecture's UUID made from `words` and that architecture. A file without any is an error. */
export function withOwnUuid(file, ...words) {
  const found = findUuids(file);
  if (found.length === 0) throw new BadMachO('There is no LC_UUID in this file, and there is no room kept for one.');
  const changed = Buffer.from(file);
  for (const { cpuType, offset } of found) uuidFrom(...words, String(cpuType)).copy(changed, offset);
  return changed;
}

/** A thin file is one slice. The header of a universal one is big-endian by the book; byte-swapped ones are read as well. */
function slicesOf(file) {
  const read = reader(file, 'the header');
  const bigEndian = read.u32(0, false);
  const littleEndian = read.u32(0, true);
  const isFat = (magic) => magic === FAT_MAGIC || magic === FAT_MAGIC_64;
  if (!isFat(bigEndian) && !isFat(littleEndian)) return [{ offset: 0, size: file.length }];

  const swapped = isFat(littleEndian);
  const is64 = (swapped ? littleEndian : bigEndian) === FAT_MAGIC_64;
  const count = read.u32(4, swapped);
  if (count === 0 || count > MOST_SLICES) throw new BadMachO(`The universal header promises ${count} architectures.`);
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * (is64 ? 32 : 20);
    const offset = is64 ? read.u64(at + 8, swapped) : read.u32(at + 8, swapped);
    const size = is64 ? read.u64(at + 16, swapped) : read.u32(at + 12, swapped);
    if (offset + size > file.length) {
      throw new BadMachO(`Architecture ${index + 1} ends at byte ${offset + size} of a file of ${file.length} bytes.`);
    }
    return { offset, size };
  });
}

function uuidsOfSlice(slice, sliceOffset) {
  const read = reader(slice, 'the Mach-O header');
  const isMagic = (magic) => magic === MH_MAGIC || magic === MH_MAGIC_64;
  const little = isMagic(read.u32(0, true));
  if (!little && !isMagic(read.u32(0, false)))
    throw new BadMachO('This is not a Mach-O file: it begins with another magic number.');
  const headerBytes = read.u32(0, little) === MH_MAGIC_64 ? 32 : 28;
  const commandCount = read.u32(16, little);
  const commandsEnd = headerBytes + read.u32(20, little);
  if (commandsEnd > slice.length) throw new BadMachO('The load commands end after the file does.');

  const found = [];
  let at = headerBytes;
  for (let index = 0; index < commandCount; index += 1) {
    if (at + 8 > commandsEnd)
      throw new BadMachO(`Load command ${index + 1} of ${commandCount} begins after the last one ends.`);
    const size = read.u32(at + 4, little);
    if (size < 8 || at + size > commandsEnd)
      throw new BadMachO(`Load command ${index + 1} claims a length of ${size} bytes.`);
    if (read.u32(at, little) === LC_UUID) {
      if (size !== UUID_COMMAND_BYTES) throw new BadMachO(`LC_UUID is ${size} bytes long, not ${UUID_COMMAND_BYTES}.`);
      const uuid = Buffer.from(slice.subarray(at + 8, at + UUID_COMMAND_BYTES));
      found.push({ cpuType: read.u32(4, little), offset: sliceOffset + at + 8, uuid });
    }
    at += size;
  }
  return found;
}

function reader(bytes, part) {
  const within = (at, length) => {
    if (at + length > bytes.length) throw new BadMachO(`The file ends within ${part}.`);
  };
  return {
    u32: (at, little) => {
      within(at, 4);
      return little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    },
    u64: (at, little) => {
      within(at, 8);
      return Number(little ? bytes.readBigUInt64LE(at) : bytes.readBigUInt64BE(at));
    },
  };
}

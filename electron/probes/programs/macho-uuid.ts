import type { Host } from '../../hosts/host.ts';

/** <mach-o/loader.h>, <mach-o/fat.h>. */
const MH_MAGIC = 0xfeedface;
const MH_MAGIC_64 = 0xfeedfacf;
const FAT_MAGIC = 0xcafebabe;
const FAT_MAGIC_64 = 0xcafebabf;
const LC_UUID = 0x1b;
/** Real universal files hold two or three; Java class files share the magic and would claim dozens. */
const MOST_SLICES = 16;
/** Load commands of a large program take some ten kilobytes. */
const HEADER_BYTES = 64 * 1024;

/**
 * Whether every part of a program carries LC_UUID, by which macOS knows it (facts A5). `null` when the file cannot be read or
 * is no Mach-O file.
 */
export async function hasMachUuid(host: Host, path: string): Promise<boolean | null> {
  const offsets = slicesOf(await readPart(host, path, 0));
  if (offsets === null) return null;
  const found = await Promise.all(offsets.map(async (offset) => hasUuid(await readPart(host, path, offset))));
  return found.includes(null) ? null : found.every((each) => each === true);
}

async function readPart(host: Host, path: string, from: number): Promise<DataView> {
  const reading = await host.readBytes(path, from, HEADER_BYTES);
  const bytes = reading.kind === 'read' ? reading.bytes : new Uint8Array();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where each architecture begins; a thin file is one. The header of a universal file is big-endian. */
function slicesOf(view: DataView): number[] | null {
  if (view.byteLength < 8) return null;
  const magic = view.getUint32(0);
  if (magic !== FAT_MAGIC && magic !== FAT_MAGIC_64) return [0];
  const [count, isLong] = [view.getUint32(4), magic === FAT_MAGIC_64];
  const size = isLong ? 32 : 20;
  if (count === 0 || count > MOST_SLICES || 8 + count * size > view.byteLength) return null;
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * size + 8;
    return isLong ? Number(view.getBigUint64(at)) : view.getUint32(at);
  });
}

function hasUuid(view: DataView): boolean | null {
  if (view.byteLength < 32) return null;
  const isMagic = (magic: number) => magic === MH_MAGIC || magic === MH_MAGIC_64;
  const little = isMagic(view.getUint32(0, true));
  if (!little && !isMagic(view.getUint32(0))) return null;
  const end = Math.min(view.byteLength, sizeOfHeader(view, little) + view.getUint32(20, little));
  for (let at = sizeOfHeader(view, little); at + 8 <= end; ) {
    if (view.getUint32(at, little) === LC_UUID) return true;
    const size = view.getUint32(at + 4, little);
    if (size < 8) return null; // no load command is smaller than its own head
    at += size;
  }
  return false;
}

const sizeOfHeader = (view: DataView, little: boolean): number => (view.getUint32(0, little) === MH_MAGIC_64 ? 32 : 28);

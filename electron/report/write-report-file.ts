import { open, rename, rm } from 'node:fs/promises';

export type FileWriting =
  | { readonly kind: 'written'; readonly path: string; readonly byteCount: number }
  /** A file is there already and was left as it is. */
  | { readonly kind: 'is-there' }
  | { readonly kind: 'not-written'; readonly because: string };

/**
 * Writes a report so that nobody else can read it. A file that is there is replaced only where the person agreed, and only
 * once the new one is whole.
 */
export async function writeReportFile(
  path: string,
  content: string | Uint8Array,
  { mayReplace }: { readonly mayReplace: boolean },
): Promise<FileWriting> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const target = mayReplace ? `${path}.${process.pid}.part` : path;
  try {
    await writeNew(target, bytes);
    if (mayReplace) await rename(target, path);
    return { kind: 'written', path, byteCount: bytes.length };
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && !mayReplace) return { kind: 'is-there' };
    await rm(target, { force: true }).catch(() => {
      // it says why it was not written already
    });
    return { kind: 'not-written', because: `${path} cannot be written: ${REASONS[code] ?? code}.` };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EISDIR: 'it is a folder',
};

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

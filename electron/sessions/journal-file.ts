import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/**
 * An append-only file of lines that knows how much of it is safe. A write that fails half-way (a full disk) is cut off
 * again, so that the next one does not continue a torn line.
 */
export interface JournalFile {
  /** Writes and fsyncs; throws the system's error and leaves the file as it was. */
  readonly append: (lines: string) => Promise<void>;
  /** How much of it is on the disk. */
  readonly safeBytes: () => number;
  /** Puts a file that holds everything that counts of this one in its place, once it is on the disk; throws and stays with the old one otherwise. */
  readonly replaceBy: (other: ReplacingFile) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file beside a journal, open for appending. */
export interface ReplacingFile {
  readonly handle: FileHandle;
  readonly path: string;
  readonly sizeBytes: number;
}

export function createJournalFile(path: string): JournalFile {
  let handle: FileHandle | null = null;
  let safeBytes = 0;
  let isTorn = false;
  /** A line that was written in part goes before anything else is written, or the next one would be torn with it. */
  const cutOff = async (file: FileHandle) => {
    if (!isTorn) return;
    await file.truncate(safeBytes);
    isTorn = false;
  };
  return {
    append: async (lines) => {
      if (handle === null) {
        await makeFolder(dirname(path), 0o700);
        handle = await open(path, 'ax', 0o600);
        await syncFolder(dirname(path));
      }
      const bytes = Buffer.from(lines, 'utf8');
      await cutOff(handle);
      try {
        await writeAll(handle, bytes);
        await handle.datasync();
        safeBytes += bytes.length;
      } catch (error) {
        isTorn = true;
        await cutOff(handle).catch(() => {
          // tried again before the next line is written
        });
        throw error;
      }
    },
    safeBytes: () => safeBytes,
    replaceBy: async (other) => {
      await other.handle.sync();
      await rename(other.path, path);
      const old = handle;
      handle = other.handle;
      safeBytes = other.sizeBytes;
      isTorn = false;
      const done = [syncFolder(dirname(path)), old?.close()];
      await Promise.allSettled(done); // the new file has the name and is written from now on, whatever these say
    },
    close: async () => {
      await handle?.close();
      handle = null;
    },
  };
}

/** The name of a new file is in its folder, which has to be on the disk as well (fsync(2)). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch {
    // some file systems do not sync folders (EINVAL); the file itself is synced
  } finally {
    await handle.close();
  }
}

/** All of it: one write may take a part only (write(2)). */
export async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, from);
    from += bytesWritten;
  }
}

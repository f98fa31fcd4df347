import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { PlatformId } from '../../shared/family.ts';
import { JOURNAL_SCHEMA } from '../../shared/journal.ts';
import { DescriptionState } from '../../shared/sessions/describe-session.ts';
import type { SessionFile } from './session-files.ts';

/** Another number whenever what is kept, or what it is found by, becomes another. */
const INDEX_VERSION = 1;
/** Beside the session `….jsonl`; it may be removed at any time. */
const ENDING = '.index';
/** So much of the session's beginning and end tells that it is the one that was indexed. */
const TELLING_BYTES = 4_096;
/** No index is larger; one that claims to be is none. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where a line lies, in bytes. */
const Place = z.tuple([z.int().min(0), z.int().min(0)]);
export type Place = z.output<typeof Place>;

/** What a session last saw of a command. */
export const LatestReading = z.object({ observation: Place, outputs: z.array(Place) });
export type LatestReading = z.output<typeof LatestReading>;

/** The last state of everything, as far as a session was read. */
export const LatestState = z.object({
  /** By the command as JSON. */
  readings: z.array(z.tuple([z.string(), LatestReading])),
  /** Outputs whose observation is still to come, by its id. */
  pending: z.array(z.tuple([z.string(), z.array(Place)])),
  host: z.object({ label: z.string(), platform: PlatformId }).nullable(),
  takenAtMs: z.number(),
});
export type LatestState = z.output<typeof LatestState>;

/** What a session comes to up to a line of it: enough to go on from there. */
export const SessionIndex = z.object({
  /** The end of a line, in bytes: everything before it is in here. */
  toBytes: z.int().min(0),
  unreadLines: z.int().min(0),
  description: DescriptionState,
  latest: LatestState,
});
export type SessionIndex = z.output<typeof SessionIndex>;

const IndexFile = z.object({
  version: z.literal(INDEX_VERSION),
  schema: z.literal(JOURNAL_SCHEMA),
  /** When the session was last changed, as the file system tells it. */
  changedAtMs: z.number(),
  /** SHA-256 of the first bytes, and of the last before `toBytes`. */
  digest: z.string(),
  index: SessionIndex,
});

export const indexPath = (path: string): string => path.replace(/\.jsonl$/, ENDING);
export const isIndexName = (name: string): boolean => name.endsWith(ENDING);

/** The index that lies beside a session, when it is of this session as it is; `null` otherwise, and it is made anew. */
export async function loadIndex(path: string, file: FileHandle): Promise<SessionIndex | null> {
  const at = indexPath(path);
  if (at === path) return null;
  try {
    if ((await stat(at)).size > MOST_BYTES) return null;
    const parsed = IndexFile.safeParse(JSON.parse(await readFile(at, 'utf8')));
    if (!parsed.success) return null;
    const { index, digest, changedAtMs } = parsed.data;
    const { size, mtimeMs } = await file.stat();
    const isAsItWas = size > index.toBytes || (size === index.toBytes && mtimeMs === changedAtMs);
    return isAsItWas && (await digestOf(file, index.toBytes)) === digest ? index : null;
  } catch {
    return null; // not there, damaged, or not ours to read: the session has everything
  }
}

/** Leaves an index beside a session. Nothing comes of a disk that does not take it. */
export async function saveIndex(
  { path, changedAtMs }: SessionFile,
  file: FileHandle,
  index: SessionIndex,
): Promise<void> {
  const part = `${indexPath(path)}.${randomBytes(4).toString('hex')}.part`;
  try {
    const digest = await digestOf(file, index.toBytes);
    const whole: z.input<typeof IndexFile> = {
      ...{ version: INDEX_VERSION, schema: JOURNAL_SCHEMA, changedAtMs, digest, index },
    };
    await writeFile(part, JSON.stringify(whole), { flag: 'wx', mode: 0o600 });
    await rename(part, indexPath(path));
  } catch {
    await rm(part, { force: true }).catch(() => {
      // nor does it let go of it
    });
  }
}

export const removeIndex = (path: string): Promise<void> =>
  rm(indexPath(path), { force: true }).catch(() => {
    // it is looked at again before it is believed
  });

async function digestOf(file: FileHandle, toBytes: number): Promise<string> {
  const length = Math.min(TELLING_BYTES, toBytes);
  const hash = createHash('sha256').update(`${toBytes} `);
  for (const from of [0, toBytes - length]) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    hash.update(buffer.subarray(0, bytesRead));
  }
  return hash.digest('hex');
}

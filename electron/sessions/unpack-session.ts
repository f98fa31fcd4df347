import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip } from 'node:zlib';
import { AnySessionManifest, SessionManifest } from '../../shared/sessions/session-manifest.ts';
import { writeAll } from './journal-file.ts';
import { whyNotOpened } from './open-session.ts';

/** The records of one session, unpacked; ten times the largest that the bounds on space let grow. */
const MOST_BYTES = 2 * 1024 * 1024 * 1024;
/** Gzip makes nothing smaller than a thousandth; sessions come to a tenth or a fiftieth. */
const MOST_RATIO = 400;
/** Below this a ratio says nothing: a short session of one table again and again. */
const RATIO_FROM_BYTES = 16 * 1024 * 1024;
const LONGEST_MANIFEST_BYTES = 64 * 1024;
const NEWLINE = 10;

export type Unpacking =
  | {
      readonly kind: 'unpacked';
      readonly manifest: SessionManifest;
      /** What is not as the manifest says, in sentences. */
      readonly problems: readonly string[];
    }
  | { readonly kind: 'failed'; readonly because: string };

/** Ends the unpacking; the pipeline may end with an error of its own instead, so it is kept beside. */
class Refused extends Error {}

/** Writes the records of a `.routelight` file into a plain file. A file that ends too early gives the records before its end. */
export async function unpackSession(path: string, into: FileHandle, mostBytes = MOST_BYTES): Promise<Unpacking> {
  const unpacked = createUnpacked(into, mostBytes, (await stat(path)).size);
  try {
    // with SYNC_FLUSH what was unpacked before a premature end is handed over, and the manifest tells that it is not all
    await pipeline(createReadStream(path), createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }), unpacked.take);
  } catch (error) {
    const refusal = unpacked.refusal();
    if (refusal !== null) return { kind: 'failed', because: `${path} ${refusal}` };
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) return { kind: 'failed', because: whyNotOpened(path, error) };
    // damaged within: what came before the damage counts
  }
  const result = unpacked.finish();
  return typeof result === 'string' ? { kind: 'failed', because: `${path} ${result}` } : result;
}

function createUnpacked(into: FileHandle, mostBytes: number, packedBytes: number) {
  const hash = createHash('sha256');
  let manifest: SessionManifest | null = null;
  let head = Buffer.alloc(0);
  let total = 0;
  let lineCount = 0;
  let isAtLineEnd = true;
  let refusal: string | null = null;
  const write = async (bytes: Buffer) => {
    total += bytes.length;
    const isBomb = total > RATIO_FROM_BYTES && total > packedBytes * MOST_RATIO;
    if (total > mostBytes || isBomb) throw new Refused('unpacks to far more than a session holds and was not read.');
    hash.update(bytes);
    lineCount += countNewlines(bytes);
    if (bytes.length > 0) isAtLineEnd = bytes[bytes.length - 1] === NEWLINE;
    await writeAll(into, bytes);
  };
  const takeHead = async (bytes: Buffer) => {
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf(NEWLINE);
    if (end < 0 && head.length <= LONGEST_MANIFEST_BYTES) return;
    if (end < 0) throw new Refused('is no session: its first line is no manifest.');
    manifest = readManifest(head.subarray(0, end).toString('utf8'));
    await write(head.subarray(end + 1));
  };
  return {
    take: async (chunks: AsyncIterable<Buffer>) => {
      try {
        for await (const chunk of chunks) await (manifest === null ? takeHead(chunk) : write(chunk));
      } catch (error) {
        if (error instanceof Refused) refusal = error.message;
        throw error;
      }
    },
    refusal: () => refusal,
    finish: (): Unpacking | string => {
      if (manifest === null) return 'is no session: it has no manifest.';
      const records = lineCount + (isAtLineEnd ? 0 : 1);
      return { kind: 'unpacked', manifest, problems: problemsOf(manifest, records, hash.digest('hex')) };
    },
  };
}

function readManifest(line: string): SessionManifest {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Refused('is no session: its first line is no manifest.');
  }
  const known = AnySessionManifest.safeParse(json);
  if (!known.success) throw new Refused('is no session: its first line is no manifest.');
  if (known.data.version > 1)
    throw new Refused('was written by a newer Routelight, in a format this one does not read.');
  const parsed = SessionManifest.safeParse(json);
  if (!parsed.success)
    throw new Refused(`is no session: its manifest has no proper ${parsed.error.issues[0]?.path.join('.')}.`);
  return parsed.data;
}

function problemsOf({ recordCount, sha256 }: SessionManifest, records: number, digest: string): readonly string[] {
  if (records < recordCount) return [`The file ends too early: ${records} of ${recordCount} records are there.`];
  return digest === sha256 ? [] : ['The file was damaged or changed after it was written: its checksum is another.'];
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { JOURNAL_SCHEMA } from '../../shared/journal.ts';
import { createDescription } from '../../shared/sessions/describe-session.ts';
import type { SessionManifest } from '../../shared/sessions/session-manifest.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

export interface PackSettings {
  readonly session: string;
  readonly appVersion: string;
}

export type Packing =
  | { readonly kind: 'packed'; readonly recordCount: number; readonly unreadLines: number; readonly sha256: string }
  | { readonly kind: 'failed'; readonly because: string };

/** Writes a session as a `.routelight` file: its manifest, then every line that is a record, in today's format. */
export async function packSession(session: OpenSession, path: string, settings: PackSettings): Promise<Packing> {
  const { manifest, unreadLines } = await describe(session, settings);
  const packed = async (to: string) => {
    const content = Readable.from(withManifest(manifest, linesOfRecords(session)), { objectMode: false });
    await pipeline(content, createGzip(), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  };
  const { recordCount, sha256 } = manifest;
  return writeWhole(path, packed, { kind: 'packed', recordCount, unreadLines, sha256 });
}

/** Writes the records of a session as plain lines, as a kept session is. */
export async function copySession(session: OpenSession, path: string): Promise<Packing> {
  const { manifest, unreadLines } = await describe(session, { session: '', appVersion: '' });
  const copied = (to: string) =>
    pipeline(Readable.from(linesOfRecords(session)), createWriteStream(to, { flags: 'wx', mode: 0o600 }));
  const { recordCount, sha256 } = manifest;
  return writeWhole(path, copied, { kind: 'packed', recordCount, unreadLines, sha256 });
}

/** Under another name first, so that nobody sees half a file, and a disk that is full leaves none. */
async function writeWhole(path: string, write: (to: string) => Promise<void>, done: Packing): Promise<Packing> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await write(part);
    const handle = await open(part, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(part, path);
    return done;
  } catch (error) {
    await rm(part, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'failed', because: `${path} cannot be written (${code}).` };
  }
}

async function* withManifest(manifest: SessionManifest, lines: AsyncIterable<string | Buffer>) {
  yield `${JSON.stringify(manifest)}\n`;
  yield* lines;
}

const LINE_BREAK = Buffer.from('\n');

/** Records of this version as they stand; those of an older one as this version writes them. */
async function* linesOfRecords(session: OpenSession): AsyncGenerator<Buffer> {
  for await (const lines of linesForward(session.file, 0, session.sizeBytes)) {
    const pieces = lines.flatMap((line) => {
      const record = session.read(line);
      if (record.kind === 'unread' || line.bytes === null) return [];
      const bytes = session.schema === JOURNAL_SCHEMA ? line.bytes : Buffer.from(JSON.stringify(record), 'utf8');
      return [bytes, LINE_BREAK];
    });
    if (pieces.length > 0) yield Buffer.concat(pieces);
  }
}

/** Counts and hashes what will be written; the manifest stands before it. */
async function describe(session: OpenSession, { session: id, appVersion }: PackSettings) {
  const description = createDescription();
  let unreadLines = 0;
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const record = session.read(line);
      if (record.kind === 'unread') unreadLines += 1;
      else description.take(record, record);
    }
  const hash = createHash('sha256');
  for await (const bytes of linesOfRecords(session)) hash.update(bytes);
  const { name, host, startedAtMs, lastAtMs, counts } = description.describe();
  const manifest: SessionManifest = {
    ...{ format: 'routelight-session', version: 1, schema: JOURNAL_SCHEMA, session: id, name, host },
    ...{ startedAtMs, lastAtMs, recordCount: counts.records, sha256: hash.digest('hex') },
    app: { name: 'Routelight', version: appVersion },
  };
  return { manifest, unreadLines };
}

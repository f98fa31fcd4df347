import { constants, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionManifest } from '../../shared/sessions/session-manifest.ts';
import { type OpenSession, openSession, whyNotOpened } from './open-session.ts';
import { unpackSession } from './unpack-session.ts';

/** A session that somebody named: a `.routelight` file, or plain lines. */
export interface SessionOfFile {
  readonly session: OpenSession;
  /** `null` for plain lines. */
  readonly manifest: SessionManifest | null;
  /** What is not as the file says it should be, in sentences. */
  readonly problems: readonly string[];
  /** Closes it, and removes what was unpacked. */
  readonly close: () => Promise<void>;
}

export type FileOpening =
  | ({ readonly kind: 'opened' } & SessionOfFile)
  | { readonly kind: 'failed'; readonly because: string };

/** Opens a session file of either form, told apart by its first bytes (RFC 1952 §2.3.1), whatever it is called. */
export async function openSessionFile(path: string): Promise<FileOpening> {
  const isPacked = await hasGzipMagic(path);
  if (typeof isPacked === 'string') return { kind: 'failed', because: isPacked };
  if (isPacked) return openPacked(path);
  const opening = await openSession(path);
  if (opening.kind === 'failed') return opening;
  const { session } = opening;
  return { kind: 'opened', session, manifest: null, problems: [], close: session.close };
}

async function openPacked(path: string): Promise<FileOpening> {
  const folder = await mkdtemp(join(tmpdir(), 'routelight-session-')); // 0700
  const remove = () => rm(folder, { recursive: true, force: true });
  const plain = join(folder, 'session.jsonl');
  const into = await open(plain, 'wx', 0o600);
  const unpacking = await unpackSession(path, into).finally(() => into.close());
  const opening = unpacking.kind === 'failed' ? unpacking : await openSession(plain);
  if (unpacking.kind === 'failed' || opening.kind === 'failed') {
    await remove();
    return opening.kind === 'failed' ? opening : { kind: 'failed', because: `${path} cannot be read.` };
  }
  const { session } = opening;
  const close = () => session.close().finally(remove);
  return { kind: 'opened', session, manifest: unpacking.manifest, problems: unpacking.problems, close };
}

/** The answer, or the sentence why there is none. Only a regular file is read, and opening does not wait: nobody may write to a pipe (open(2), O_NONBLOCK). */
async function hasGzipMagic(path: string): Promise<boolean | string> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await file.stat()).isFile()) return `${path} is no file.`;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await file.close();
    }
  } catch (error) {
    return whyNotOpened(path, error);
  }
}

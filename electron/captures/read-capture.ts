import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CapturedCommand, CaptureManifest } from '../../shared/capture.ts';

/** A capture folder whose manifest was read; texts are fetched when a command is asked for. */
export interface Capture {
  readonly folder: string;
  readonly manifest: CaptureManifest;
}

export type CaptureOpening =
  | { readonly kind: 'opened'; readonly capture: Capture }
  | { readonly kind: 'failed'; readonly because: string };

/** More than any capture of ours; a manifest beyond it is not read. */
const MOST_MANIFEST_BYTES = 8 * 1024 * 1024;

/** What one command may print (electron/hosts/run-command.ts), so that no text of a capture is longer. */
const MOST_TEXT_BYTES = 256 * 1024 * 1024;

/** Opens a capture folder. The reason is a sentence for the person who named it. */
export async function openCapture(folder: string): Promise<CaptureOpening> {
  const path = join(folder, 'manifest.json');
  let json: unknown;
  try {
    const stat = await lstat(path);
    // a link may lead to what never ends, and a pipe waits for somebody who writes
    if (!stat.isFile()) return failed(`${path} is no plain file.`);
    if (stat.size > MOST_MANIFEST_BYTES) return failed(`${path} is too large to be a capture's manifest.`);
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed(`${folder} is not a capture: it has no manifest.json.`);
    return failed(code === undefined ? `${path} is not valid JSON.` : `${path} cannot be read (${code}).`);
  }
  const parsed = CaptureManifest.safeParse(json);
  if (parsed.success) return { kind: 'opened', capture: { folder, manifest: parsed.data } };
  const [issue] = parsed.error.issues;
  return failed(
    `${path} is not a capture that this version reads: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
  );
}

const failed = (because: string) => ({ kind: 'failed', because }) as const;

/**
 * Text of one stream. The name in the manifest is data from elsewhere: only a plain file name of the same folder is
 * opened, and no link is followed. `''` when there is none, `null` when the file that should be there is not.
 */
export async function readCapturedText(folder: string, name: CapturedCommand['stdout']): Promise<string | null> {
  if (name === null) return '';
  if (name !== basename(name) || name.startsWith('.')) return null;
  const path = join(folder, name);
  try {
    const stat = await lstat(path);
    return stat.isFile() && stat.size <= MOST_TEXT_BYTES ? await readFile(path, 'utf8') : null;
  } catch {
    return null; // said to the caller as "not recorded"
  }
}

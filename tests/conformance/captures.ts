import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CaptureKind, captureKinds } from './capture-kinds.ts';

/** One real output of a macOS tool, as the index of the captures describes it. */
export interface Capture {
  readonly path: string;
  readonly command: string;
  readonly kind: CaptureKind;
  readonly text: string;
}

/** The captures are kept beside the repository, not in it: they are other people's machines. */
export const capturesFolder = resolve(import.meta.dirname, '../../../shared/captures');

/** Every capture of a kind that some tool reads; `null` when the folder is not there. */
export function readCaptures(): readonly Capture[] | null {
  const index = `${capturesFolder}/INDEX.tsv`;
  if (!existsSync(index)) return null;
  const [, ...lines] = readFileSync(index, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [path = '', command = ''] = line.split('\t');
    const folder = path.split('/')[1];
    const kind = captureKinds.find((each) => each.folder === folder && (each.command?.test(command) ?? true));
    return kind ? [{ path, command, kind, text: readFileSync(`${capturesFolder}/${path}`, 'utf8') }] : [];
  });
}

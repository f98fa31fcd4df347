import { lstat, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import { makeFolder } from '../../make-folder.ts';

/** Programs that a person added, between one start and the next. Being on the list runs none of them. */
export interface KeptPrograms {
  /** Empty when there is no file, or none that can be read. */
  readonly read: () => Promise<ProgramChoice[]>;
  /** `null` when it is kept, else why not. */
  readonly keep: (programs: readonly ProgramChoice[]) => Promise<string | null>;
}

const MOST_KEPT = 12;
const KeptFile = z.object({ format: z.literal('routelight-programs'), programs: z.array(z.unknown()) });

export function keptPrograms(file: string): KeptPrograms {
  let before: Promise<unknown> = Promise.resolve();
  return {
    read: async () => readPrograms(await readPlainFile(file).catch(() => '')),
    keep: (programs) => {
      const kept = before.then(() => writePrograms(file, programs));
      before = kept;
      return kept;
    },
  };
}

/** Twelve command lines of 64 words at their longest. */
const MOST_BYTES = 4 * 1024 * 1024;

/** A pipe or a device would never end. */
async function readPlainFile(file: string): Promise<string> {
  const stat = await lstat(file);
  return stat.isFile() && stat.size <= MOST_BYTES ? readFile(file, 'utf8') : '';
}

/** Somebody may have edited it: each entry is checked by itself, and what is no program is left out. */
function readPrograms(text: string): ProgramChoice[] {
  const stored = KeptFile.safeParse(parseJson(text));
  if (!stored.success) return [];
  return stored.data.programs.flatMap((each) => ProgramChoice.safeParse(each).data ?? []).slice(0, MOST_KEPT);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no file yet, or one that was broken: the list begins anew
  }
}

/** Written beside and renamed, so that a crash leaves the old list whole. Only this person can read it. */
async function writePrograms(file: string, programs: readonly ProgramChoice[]): Promise<string | null> {
  try {
    await makeFolder(dirname(file));
    const text = JSON.stringify({ format: 'routelight-programs', programs }, null, 2);
    await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return null;
  } catch (error) {
    return `The list of programs could not be kept (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}

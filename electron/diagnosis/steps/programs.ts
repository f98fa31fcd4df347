import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import { identifyProgram } from '../../probes/programs/identify-program.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';

const IDENTIFY_MS = 2_500;

/** Who the other programs are to macOS: its permissions go by signature and by who started them (facts A4, A5). */
export async function identifyPrograms(walk: Walk): Promise<void> {
  const paths = walk.programs.flatMap((choice) => pathOf(choice) ?? []);
  if (walk.host.platform !== 'darwin' || paths.length === 0) return;
  const mostMs = walk.leftMs(IDENTIFY_MS);
  const settings = { host: walk.host, look: walk.lookFor(mostMs) };
  const identified = Promise.all(paths.map((path) => identifyProgram(path, settings)));
  const programs = await within(identified, mostMs + 200, walk.signal);
  if (programs === null) return walk.miss('programs', 'codesign and ps did not answer in time');
  walk.learn({ programs });
}

/** As the `program` of its attempts; `null` for what is part of macOS itself or this app. */
function pathOf(choice: ProgramChoice): string | null {
  if (choice.kind === 'routelight') return null;
  return choice.kind === 'command' ? (choice.words[0] ?? null) : choice.path;
}

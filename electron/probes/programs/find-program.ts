import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import type { Host } from '../../hosts/host.ts';
import { usualPlaces } from './usual-places.ts';

/** The file of a program, or a sentence why there is none. */
export type FoundProgram =
  | { readonly kind: 'found'; readonly file: string }
  | { readonly kind: 'not-found'; readonly because: string };

/** The absolute path a choice stands for. Whether it can be executed shows when it is. */
export async function findProgram(
  host: Host,
  choice: Exclude<ProgramChoice, { kind: 'routelight' }>,
): Promise<FoundProgram> {
  if (choice.kind === 'command') return { kind: 'found', file: choice.words[0] ?? '' };
  if (choice.path !== null) return { kind: 'found', file: choice.path };
  for (const file of usualPlaces(host.platform, choice.kind))
    if ((await host.findFile(file)).kind === 'found') return { kind: 'found', file };
  const places = usualPlaces(host.platform, choice.kind).join(' or ');
  return { kind: 'not-found', because: `There is no ${choice.kind} at ${places}; give its full path.` };
}

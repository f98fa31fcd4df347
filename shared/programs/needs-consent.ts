import type { ProgramChoice } from './program-choice.ts';
import { printProgramChoice } from './program-title.ts';

/**
 * Those of the programs that the person has to agree to before they are run, each once. The app itself and the system's
 * own programs in their usual places may be named by the page; a path or a command line of somebody's may not be, since the
 * page is not trusted.
 */
export function needingConsent(programs: readonly ProgramChoice[], agreed: ReadonlySet<string>): ProgramChoice[] {
  const asked = programs.filter((each) => !isUsual(each) && !agreed.has(printProgramChoice(each)));
  return asked.filter(
    (each, at) => asked.findIndex((other) => printProgramChoice(other) === printProgramChoice(each)) === at,
  );
}

const isUsual = (choice: ProgramChoice): boolean =>
  choice.kind === 'routelight' || (choice.kind !== 'command' && choice.path === null);

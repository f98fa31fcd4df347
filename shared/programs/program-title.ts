import type { ProgramChoice } from './program-choice.ts';
import { joinWords } from './split-words.ts';

/** As it can be typed again; equal texts are equal choices, so it serves as the key of a program. */
export function printProgramChoice(choice: ProgramChoice): string {
  if (choice.kind === 'routelight') return 'routelight';
  if (choice.kind === 'command') return joinWords(choice.words);
  return choice.path === null ? choice.kind : `${choice.kind}:${choice.path}`;
}

/** What a person reads: the path, the command line, or whose it is. */
export function programTitle(choice: ProgramChoice): string {
  if (choice.kind === 'routelight') return 'Routelight itself';
  if (choice.kind === 'command') return joinWords(choice.words);
  return choice.path ?? `the system’s ${choice.kind}`;
}

import { BrowserWindow, dialog } from 'electron';
import { needingConsent } from '../../shared/programs/needs-consent.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import { printProgramChoice, programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** What the person agreed to since the app was started. */
const agreed = new Set<string>();
const RUN = 0;
const MOST_CHARACTERS = 1_000;

/**
 * Asks in a dialog of the system, which the page can neither draw nor answer, before a program or a command line is run for
 * the first time. False when the person did not agree.
 */
export async function agreeToPrograms(programs: readonly ProgramChoice[]): Promise<boolean> {
  const asked = needingConsent(programs, agreed);
  if (asked.length === 0) return true;
  const question = {
    type: 'question' as const,
    message: asked.length === 1 ? 'Run this program to see it connect?' : 'Run these programs to see them connect?',
    detail: [
      ...asked.map((each) => visibleText(programTitle(each), MOST_CHARACTERS)),
      '',
      'Only agree if you added it yourself. It runs as you, and is asked to connect to the target you named.',
    ].join('\n'),
    buttons: ['Run', 'Do not run'],
    defaultId: 1,
    cancelId: 1,
  };
  const [window] = BrowserWindow.getAllWindows();
  const { response } = await (window === undefined
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  if (response !== RUN) return false;
  for (const each of asked) agreed.add(printProgramChoice(each));
  return true;
}

export const NOT_AGREED = 'You did not agree to run the programs, so nothing was run.';

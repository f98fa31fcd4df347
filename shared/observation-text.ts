import { problemOf } from './observation-problem.ts';
import { printCommandLine } from './print-command-line.ts';
import type { Observation } from './reading.ts';

/** What went wrong with one command, as a sentence for a terminal; `null` when nothing did. */
export function describeProblem(observation: Observation): string | null {
  const command = printCommandLine(observation.command);
  const { ending, stderr } = observation;
  const said = stderr.trim() === '' ? '' : `: ${stderr.trim().split('\n')[0]}`;
  switch (problemOf(observation)) {
    case null:
      return null;
    case 'missing-tool':
      return `${observation.command.file} is not on this system.`;
    case 'not-executable':
      return `${observation.command.file} may not be run by this user.`;
    case 'not-started':
      return `${command} could not be started.`;
    case 'timed-out':
      return `${command} gave no answer in ${ending.kind === 'timed-out' ? Math.round(ending.afterMs / 100) / 10 : '?'} s and was ended.`;
    case 'too-much-output':
      return `${command} printed more than could be taken; what came before is shown.`;
    case 'signalled':
      return `${command} was ended by a signal.`;
    case 'cancelled':
      return `${command} was cancelled.`;
    case 'not-recorded':
      return `${command} is not in the recording: not checked.`;
    case 'odd-exit':
      return `${command} ended with exit code ${ending.kind === 'exited' ? ending.code : '?'}${said}`;
    case 'unread-lines':
      return `${observation.unreadCount} line${observation.unreadCount === 1 ? '' : 's'} of ${command} could not be read.`;
  }
}

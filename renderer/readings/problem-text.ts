import type { Ending } from '../../shared/command.ts';
import { problemOf } from '../../shared/observation-problem.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { assertNever } from '../ui/assert-never.ts';

/** What kept an observation from the full truth, for the person in front of the screen. */
export interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** `null` when nothing is wrong with it. */
export function describeProblem(observation: Observation): ProblemText | null {
  const problem = problemOf(observation);
  if (problem === null) return null;
  if (problem === 'unread-lines') return describeUnread(observation);
  if (problem === 'odd-exit' && looksNotPermitted(observation)) return describeNotPermitted(observation);
  return describeEnding(observation.ending, observation);
}

function describeEnding(ending: Ending, observation: Observation): ProblemText {
  const tool = toolName(observation);
  switch (ending.kind) {
    case 'exited':
      return { title: `${tool} ended with exit code ${ending.code}.`, detail: inItsWords(observation) };
    case 'signalled':
      return { title: `${tool} was ended by ${ending.signal}.`, detail: kept(observation) };
    case 'timed-out':
      return {
        title: `${tool} did not finish within ${seconds(ending.afterMs)}.`,
        detail: `It was stopped. ${kept(observation)}`,
      };
    case 'too-much-output':
      return {
        title: `${tool} printed more than ${megabytes(ending.capBytes)}.`,
        detail: `The rest was not read. ${kept(observation)}`,
      };
    case 'missing-tool':
      return {
        title: `${tool} is not on this system.`,
        detail: `Looked for ${visibleText(observation.command.file)}. Without it this cannot be read; it does not mean that there is nothing.`,
      };
    case 'not-executable':
      return {
        title: `${tool} may not be run.`,
        detail: `${visibleText(observation.command.file)} is there, but the system refused to run it (${visibleText(ending.errno)}).`,
      };
    case 'not-started':
      return {
        title: `${tool} could not be started.`,
        detail: `The system said ${visibleText(ending.errno)}. It may be out of memory or processes.`,
      };
    case 'cancelled':
      return { title: `Reading ${tool} was cancelled.`, detail: kept(observation) };
    case 'not-recorded':
      return {
        title: 'This recording does not hold that.',
        detail: `${visibleText(printCommandLine(observation.command))} was not captured: not checked, which is not the same as nothing there.`,
      };
    default:
      return assertNever(ending);
  }
}

/** EPERM and EACCES in the words of strerror(3), which tools print before an odd exit. */
const looksNotPermitted = ({ stderr }: Observation): boolean =>
  /not permitted|permission denied|must be root|requires root|are you root/i.test(stderr);

const describeNotPermitted = (observation: Observation): ProblemText => ({
  title: `${toolName(observation)} needs administrator rights for this.`,
  detail: inItsWords(observation),
});

const describeUnread = (observation: Observation): ProblemText => ({
  title: `${countLines(observation.unreadCount)} of ${toolName(observation)} could not be read.`,
  detail: 'They are listed as printed under “Where this came from”. The other rows are right.',
});

const toolName = ({ command }: Observation): string => visibleText(command.file.split('/').at(-1) ?? command.file);

const inItsWords = ({ stderr, rowCount }: Observation): string => {
  const said = stderr.trim().split('\n')[0] ?? '';
  const rows = rowCount > 0 ? ' What it printed before is shown.' : '';
  return said === '' ? `It gave no reason.${rows}` : `It said: “${visibleText(said, 300)}”.${rows}`;
};

const kept = ({ rowCount }: Observation): string =>
  rowCount > 0
    ? 'What it printed before is shown, but more may be missing.'
    : 'It had printed nothing that could be read.';

const seconds = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${Math.round(ms / 100) / 10} s`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const countLines = (count: number): string => (count === 1 ? 'One line' : `${count} lines`);

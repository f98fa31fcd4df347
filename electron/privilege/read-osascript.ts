import { visibleText } from '../../shared/visible-text.ts';
import type { CommandRun } from '../hosts/host.ts';
import type { AdminOutcome } from './admin-outcome.ts';
import { endedFromOutside } from './read-pkexec.ts';

/** The words are in the language of the person; only the number at the end is the same everywhere (facts C1). */
const EXECUTION_ERROR = /^(?:.*?: )?execution error: ([\s\S]*?) ?\((-?\d+)\)\s*$/;
/** What osascript says in place of a complaint when the command had none. */
const NO_COMPLAINT = 'The command exited with a non-zero status.';

const CANCELLED = [-128, -60_006];
const WRONG_PASSWORD = [-60_005];
/** errAuthorizationInteractionNotAllowed, and what is said after three wrong passwords. */
const NOT_AUTHORISED = -60_007;
/** AppleScript errAENoUserInteraction. */
const NO_INTERACTION = -1_713;
/** Nobody types a password faster: so quick a refusal was made without asking. */
const ASKED_MS = 1_000;

/** What a run of osascript tells of the command inside it. Its stdout has CR for line ends unless told otherwise (TN2065). */
export function readOsascript({ ending, stdout, stderr, durationMs }: CommandRun): AdminOutcome {
  if (ending.kind === 'timed-out') return ending;
  if (ending.kind === 'cancelled') return { kind: 'aborted' };
  if (ending.kind === 'signalled') return endedFromOutside(ending.signal);
  if (ending.kind !== 'exited') return { kind: 'failed', because: 'The administrator prompt could not be opened.' };
  const lines = stdout.join('').replace(/\r\n?/g, '\n');
  if (ending.code === 0) return { kind: 'ran', exitCode: 0, stdout: lines, stderr: '' };
  const [, words = '', digits = ''] = EXECUTION_ERROR.exec(stderr.replace(/\r\n?/g, '\n')) ?? [];
  const number = Number(digits);
  if (number > 0) return { kind: 'ran', exitCode: number, stdout: lines, stderr: words === NO_COMPLAINT ? '' : words };
  if (CANCELLED.includes(number)) return { kind: 'cancelled' };
  if (WRONG_PASSWORD.includes(number)) return { kind: 'wrong-password' };
  if (number === NO_INTERACTION) return { kind: 'no-session' };
  if (number === NOT_AUTHORISED) return { kind: durationMs < ASKED_MS ? 'no-session' : 'wrong-password' };
  return {
    kind: 'failed',
    because: visibleText(stderr.trim(), 300) || `osascript ended with exit code ${ending.code}.`,
  };
}

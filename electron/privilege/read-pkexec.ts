import { visibleText } from '../../shared/visible-text.ts';
import type { CommandRun } from '../hosts/host.ts';
import type { AdminOutcome } from './admin-outcome.ts';

const DISMISSED = 126;
const NOT_AUTHORISED = 127;
/** pkexec's own words (pkexec.c); a command that ends with 126 or 127 by itself does not say them (facts C5). */
const OWN_WORDS = /^(?:Error executing command as another user|Error getting authority|Request dismissed|polkit)/m;
const NO_AGENT = /No authentication agent|Not authorized/i;

/** What a run of pkexec or `sudo -n` tells; `null` when nobody could be asked, so that another way may be tried. */
export function readPkexec(run: CommandRun): AdminOutcome | null {
  const { ending, stderr } = run;
  if (ending.kind !== 'exited' || !OWN_WORDS.test(stderr)) return readPlain(run);
  if (ending.code === DISMISSED) return { kind: 'cancelled' };
  if (ending.code === NOT_AUTHORISED && !NO_AGENT.test(stderr))
    return { kind: 'not-allowed', because: visibleText(stderr.trim(), 300) };
  return null;
}

/** sudo(8) -n never asks: it says that a password is needed, or that this user may not. */
export function readSudo(run: CommandRun): AdminOutcome | null {
  const { ending, stderr } = run;
  if (ending.kind === 'exited' && ending.code === 1 && /^sudo: /m.test(stderr)) return null;
  return readPlain(run);
}

/** A command that ran as it is; `null` when the program was not there to run. */
export function readPlain({ ending, stdout, stderr }: CommandRun): AdminOutcome | null {
  if (ending.kind === 'exited') return { kind: 'ran', exitCode: ending.code, stdout: stdout.join(''), stderr };
  if (ending.kind === 'timed-out') return ending;
  if (ending.kind === 'cancelled') return { kind: 'aborted' };
  if (ending.kind === 'signalled') return endedFromOutside(ending.signal);
  return null;
}

/** Somebody killed it; what it had done by then is not known. */
export const endedFromOutside = (signal: string): AdminOutcome => ({
  kind: 'failed',
  because: `It was ended from outside (${signal}) before it was done.`,
});

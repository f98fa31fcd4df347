import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import type { PlatformId } from '../../shared/family.ts';
import { listed } from '../../shared/programs/combination-words.ts';
import { targetKey } from '../../shared/programs/combinations.ts';
import type { MatrixCell } from '../../shared/programs/matrix.ts';
import { programTitle } from '../../shared/programs/program-title.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** What the connect of the administrator says about those of the programs to the same address (facts A4, signature L2). */
export function rootWords(attempt: ConnectAttempt, cells: readonly MatrixCell[], platform: PlatformId): string {
  const beside = cells.filter((cell) => isBeside(cell, attempt));
  const isThrough = attempt.outcome.kind === 'accepted';
  const unlike = beside.filter((cell) => (cell.attempt.outcome.kind === 'accepted') !== isThrough);
  const names = listed([...new Set(unlike.map(({ program }) => visibleText(programTitle(program), 160)))]);
  if (beside.length === 0)
    return 'No program has a result to the same address yet, so there is nothing to compare it with.';
  if (isThrough && unlike.length > 0)
    return `The administrator got through; ${names} did not. ${whyRoot(unlike, platform)}`;
  if (isThrough) return 'The administrator got through, as every program did: nothing sets them apart.';
  if (unlike.length > 0)
    return `The administrator did not get through, while ${names} did: try once more, the far machine may have changed.`;
  return 'The administrator did not get through either, so no permission of a program is the reason.';
}

/** From no chosen source, to the same address, and with an end of its own. */
const isBeside = ({ attempt: { target, sourceAddress, outcome } }: MatrixCell, root: ConnectAttempt): boolean =>
  targetKey(target) === targetKey(root.target) &&
  sourceAddress === null &&
  outcome.kind !== 'program-failed' &&
  outcome.kind !== 'cancelled';

/** Only “no route to host”, failing before anything was sent, is how the permission shows itself (facts A6). */
function whyRoot(failed: readonly MatrixCell[], platform: PlatformId): string {
  if (platform !== 'darwin')
    return 'Something on this machine tells users apart, such as a firewall rule by user, or a limit.';
  return failed.some(({ attempt: { errno, isSynchronous } }) => errno === 'EHOSTUNREACH' && isSynchronous !== false)
    ? 'macOS never applies its Local Network permission to the administrator: that points to this permission.'
    : 'It is not the Local Network permission that shows itself this way; something else tells users apart.';
}

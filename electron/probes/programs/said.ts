import type { ConnectAttempt, ConnectOutcome } from '../../../shared/connect-attempt.ts';
import { errnoNamed, errnos } from '../../../shared/errors/errno.ts';
import type { PlatformId } from '../../../shared/family.ts';

/** What a program's text and ending tell of its connect. */
export interface Said extends Pick<ConnectAttempt, 'outcome' | 'errno' | 'errnoNumber' | 'isSynchronous' | 'local'> {
  /** `null` when the program does not tell: then the time of the whole run stands for it, its start included. */
  readonly elapsedMs: number | null;
  /** The file that really ran; `null` when the program does not tell. */
  readonly executable: string | null;
}

/** An outcome with nothing else known about it. */
export const failed = (outcome: ConnectOutcome): Said => ({
  outcome,
  errno: null,
  errnoNumber: null,
  isSynchronous: null,
  local: null,
  elapsedMs: null,
  executable: null,
});

export const programFailed = (because: string): Said => failed({ kind: 'program-failed', because });

/** The errno that strerror(3) of this system words so; `null` for other texts. */
export function errnoOfText(text: string, platform: PlatformId): Pick<Said, 'errno' | 'errnoNumber'> | null {
  const wanted = text.trim().replace(/\.$/, '').toLowerCase();
  const other = platform === 'darwin' ? 'linux' : 'darwin';
  const worded = (on: PlatformId) => errnos.find((each) => each.textOn[on].toLowerCase() === wanted);
  const found = worded(platform) ?? worded(other);
  if (found === undefined) return null;
  return { errno: found.name, errnoNumber: errnoNamed(found.name)?.numberOn[platform] ?? null };
}

export const addressWithZone = ({ address, zone }: Pick<ConnectAttempt['target'], 'address' | 'zone'>): string =>
  zone === null ? address : `${address}%${zone}`;

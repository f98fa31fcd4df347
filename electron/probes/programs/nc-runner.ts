import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import type { PlatformId } from '../../../shared/family.ts';
import type { ConnectPlan } from '../connect.ts';
import { allText, type ExitedRun, type ProgramRunner } from './runner.ts';
import { addressWithZone, errnoOfText, failed, programFailed, type Said } from './said.ts';
import { wordsOf } from './words-of.ts';

/** Apple's nc gives up connecting after `-G` seconds (facts E8); `-w` alone would not stop it while it connects. */
const APPLE_NC = '/usr/bin/nc';

/**
 * nc(1) -z connects and closes. `-n` keeps it from asking for names; the reason of a failure is printed only with `-v`.
 *
 * Texts: Apple `nc: connectx to H port P (tcp) failed: …`, OpenBSD `nc: connect to H port P (tcp) failed: …` or
 * `… timed out: …`, traditional `(UNKNOWN) [H] P (service) : …`. It tells neither the time nor whether the call itself failed.
 */
export const ncRunner: ProgramRunner = { command: ncCommand, read: readNc };

function ncCommand(file: string, { target, sourceAddress, timeoutMs }: ConnectPlan, platform: PlatformId) {
  const seconds = String(Math.max(1, Math.ceil(timeoutMs / 1_000)));
  const limit = platform === 'darwin' && file === APPLE_NC ? ['-G', seconds, '-w', seconds] : ['-w', seconds];
  const source = sourceAddress === null ? [] : ['-s', sourceAddress];
  return { file, args: ['-n', '-z', '-v', ...limit, ...source, addressWithZone(target), String(target.port)] };
}

const TIMED_OUT =
  /\(tcp\) timed out:|\(tcp\) failed: (?:Operation|Connection) timed out|\) : (?:Operation|Connection) timed out/;
const REASON = /(?:\(tcp\) failed|bind failed|\] \d+ \([^)]*\) |^nc: [^:]*bind[^:]*): (.+)$/m;

function readNc(run: ExitedRun, platform: PlatformId): Said {
  if (run.code === 0) return { ...failed({ kind: 'accepted' }), isSynchronous: false };
  const text = allText(run);
  if (TIMED_OUT.test(text)) return failed({ kind: 'timed-out' });
  const reason = REASON.exec(text)?.[1];
  const error = reason === undefined ? null : errnoOfText(reason, platform);
  if (error?.errno != null) return { ...failed(classifyConnectError(error.errno)), ...error };
  const words = wordsOf(run);
  return programFailed(words === null ? `It ended with exit code ${run.code} and said nothing.` : `It said: ${words}`);
}

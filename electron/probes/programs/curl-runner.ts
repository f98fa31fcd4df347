import { classifyConnectError } from '../../../shared/classify-connect-error.ts';
import type { PlatformId } from '../../../shared/family.ts';
import type { ConnectPlan } from '../connect.ts';
import { allText, type ExitedRun, type ProgramRunner } from './runner.ts';
import { errnoOfText, failed, programFailed, type Said } from './said.ts';
import { wordsOf } from './words-of.ts';

/**
 * curl(1) as telnet, which sends nothing of its own. `-q` leaves the person's .curlrc aside, and `--noproxy '*'` keeps it from
 * connecting to a proxy instead of the target.
 *
 * With `-v` it says `Immediate connect fail for H: …` when connect(2) itself failed and `connect to H port P failed: …` when the
 * answer came later (facts F4); from 8.5 on the second has ` from L port P` in it, and from 8.17 on a success is called
 * `Established connection to`. Exit codes: 7 connect, 28 deadline, 45 source address.
 */
export const curlRunner: ProgramRunner = {
  command: curlCommand,
  read: readCurl,
  isConnected: (printed) => CONNECTED.test(printed),
};

function curlCommand(file: string, { target, sourceAddress, timeoutMs }: ConnectPlan) {
  const seconds = timeoutMs / 1_000;
  const limits = ['--connect-timeout', String(seconds), '--max-time', String(seconds + 1)];
  const source = sourceAddress === null ? [] : ['--interface', sourceAddress];
  const family = target.family === 'ipv4' ? '-4' : '-6';
  return { file, args: ['-q', '-s', '-v', family, ...limits, '--noproxy', '*', ...source, telnetUrl(target)] };
}

/** RFC 6874: the `%` before a zone is written `%25` in a URL. */
function telnetUrl({ address, family, zone, port }: ConnectPlan['target']): string {
  const host = family === 'ipv4' ? address : `[${address}${zone === null ? '' : `%25${zone}`}]`;
  return `telnet://${host}:${port}`;
}

const CONNECTED = /^\* (?:Connected to|Established connection to) .*\r?\n/m;
const AT_ONCE = /^\* +Immediate connect fail for .*?: ([^:\r\n]+)$/m;
const LATER = /^\* +connect to .* failed: ([^:\r\n]+)$/m;
const BIND = /bind failed with errno \d+: ([^:\r\n]+)$/m;
const AFTER_MS = /after (\d+) ms/;
const DEADLINE = 28;

function readCurl(run: ExitedRun, platform: PlatformId): Said {
  const text = allText(run);
  const elapsedMs = AFTER_MS.exec(text)?.[1];
  if (CONNECTED.test(text)) return { ...failed({ kind: 'accepted' }), isSynchronous: false };
  const [atOnce, later, bind] = [AT_ONCE, LATER, BIND].map((pattern) => pattern.exec(text)?.[1]);
  const error = errnoOfText(bind ?? atOnce ?? later ?? '', platform);
  if (error?.errno != null)
    return {
      ...failed(classifyConnectError(error.errno)),
      ...error,
      isSynchronous: bind !== undefined || atOnce !== undefined,
      elapsedMs: elapsedMs === undefined ? null : Number(elapsedMs),
    };
  if (run.code === DEADLINE) return failed({ kind: 'timed-out' });
  const words = wordsOf(run);
  return programFailed(words === null ? `It ended with exit code ${run.code} and said nothing.` : `It said: ${words}`);
}

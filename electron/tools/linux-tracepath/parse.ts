import { parseAddress } from '../../../shared/address.ts';
import type { TraceLine } from '../../../shared/trace-line.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

/** ` 1:  10.0.0.1   0.074ms asymm  2 pmtu 1400`; the number has a `?` while it is only guessed. */
const HOP = /^\s*(\d{1,3})\??: {1,2}(\S.*)$/;
const WHOLE = /^\s+(?:Resume|Too many hops): pmtu (\d+)(?: .*)?$/;
const NOT_SENT = /^(?:tracepath6?: |connect: |\s*\d+\??: {2}send failed)/;

type Answer = Pick<TraceLine, 'address' | 'name' | 'timesMs' | 'said' | 'mtuBytes'>;

/** tracepath(8), iputils tracepath.c. */
export function startTracepathParse(sink: RowSink<TraceLine>): TextParser {
  return lineByLine(sink, (printed, line) => {
    const text = printed.trimEnd();
    const nobody = { address: null, name: null, timesMs: [], said: null, mtuBytes: null };
    const [, whole] = WHOLE.exec(text) ?? [];
    if (whole !== undefined)
      sink.row({ line, printed, kind: 'path-mtu', ttl: null, ...nobody, mtuBytes: Number(whole) });
    else if (NOT_SENT.test(text))
      sink.row({ line, printed, kind: 'not-sent', ttl: null, ...nobody, said: text.trim() });
    else {
      const [, ttl, rest = ''] = HOP.exec(text) ?? [];
      const answer = ttl === undefined ? null : readHop(rest);
      if (answer === null) return 'not a hop';
      if (answer !== 'this machine') sink.row({ line, printed, kind: 'hop', ttl: Number(ttl), ...answer });
    }
    return true;
  });
}

function readHop(text: string): Answer | 'this machine' | null {
  if (text.startsWith('[LOCALHOST]')) return 'this machine';
  const rest = { mtuBytes: mtuIn(text), said: /(?:^|\s)(![A-Z])\b/.exec(text)?.[1] ?? null };
  if (text.startsWith('no reply')) return { address: null, name: null, timesMs: [], ...rest };
  const [, word = '', bracketed] = /^(\S+)(?: \((\S+)\))?/.exec(text) ?? [];
  const parsed = parseAddress(bracketed ?? word);
  if (parsed === null) return null;
  const address = parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`;
  const [, time] = /\s(\d+\.\d+)ms\b/.exec(text) ?? [];
  const name = bracketed === undefined ? null : word;
  return { address, name, timesMs: time === undefined ? [] : [Number(time)], ...rest };
}

const mtuIn = (text: string): number | null => Number(/\bpmtu (\d+)/.exec(text)?.[1] ?? 0) || null;

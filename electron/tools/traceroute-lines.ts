import { parseAddress } from '../../shared/address.ts';
import type { TraceLine } from '../../shared/trace-line.ts';
import { lineByLine } from './line-parser.ts';
import type { RowSink, TextParser } from './platform-tool.ts';

const HEADER = /^(?:traceroute6? to \S|traceroute6?: (?:[Ww]arning: |Using interface))/;
/** ` 4  10.0.0.1  0.5 ms !H  *  0.4 ms`; without the number it goes on with another router of the same hop. */
const HOP = /^ ?\s?(\d{1,3})(?: (?:\[AS\d+\])?)? (\S.*)$/;
const CONTINUED = /^(?:\s{3,}(?=\S)| (?=[*!]))(.*)$/;
/** What it could not send is said in the middle of the hop's line. */
const INTERRUPTED = /^ ?\s?(\d{1,3}) {1,2}(traceroute6?: .*)$/;
/** Text of a refused call; BSD adds what it wanted to write on stdout. */
const NOT_SENT = /^(?:traceroute6?: )?(?:sendto|sendmsg|connect|send|bind|findsaddr): \S/;
const WROTE = /^(?:traceroute6?: )?wrote \S+ \d+ (?:chars|bytes), ret=-?\d+$/;

type Answer = Pick<TraceLine, 'address' | 'name' | 'timesMs' | 'said' | 'mtuBytes'>;
const silent = (): Answer => ({ address: null, name: null, timesMs: [], said: null, mtuBytes: null });

/** traceroute(8) of BSD and macOS, and the "modern traceroute" of Linux, which print hops alike. */
export function startTracerouteParse(sink: RowSink<TraceLine>): TextParser {
  let ttl: number | null = null;
  return lineByLine(sink, (printed, line) => {
    const [, interrupted, message] = INTERRUPTED.exec(printed.trimEnd()) ?? [];
    if (interrupted !== undefined) ttl = Number(interrupted);
    const text = message ?? printed.trimEnd();
    if (HEADER.test(text.trimStart()) || WROTE.test(text)) return true;
    if (NOT_SENT.test(text.trimStart())) {
      sink.row({ line, printed, kind: 'not-sent', ttl: null, ...silent(), said: text.trim() });
      return true;
    }
    const [, number, ofHop] = HOP.exec(text) ?? [];
    const [, more] = number === undefined ? (CONTINUED.exec(text) ?? []) : [];
    if (number !== undefined) ttl = Number(number);
    const answers = readAnswers(ofHop ?? more ?? '');
    if (ttl === null || answers === null) return 'not a hop';
    for (const answer of answers) sink.row({ line, printed, kind: 'hop', ttl, ...answer });
    return true;
  });
}

/** One for each router that answered; a hop of stars alone is one without an address. `null` when it is no hop at all. */
function readAnswers(text: string): readonly Answer[] | null {
  const answers: Answer[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  let last = silent();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '*' || /^(?:\[(?:AS\d+|\*)\]|\(\d+\))$/.test(word)) continue;
    if (word.startsWith('!')) last = replaceLast(answers, { ...last, said: `${last.said ?? ''} ${word}`.trim() });
    else if (/^F=\d+$/.test(word)) last = replaceLast(answers, { ...last, mtuBytes: Number(word.slice(2)) });
    else if (/^\d+(?:\.\d+)?$/.test(word) && words[at + 1] === 'ms') {
      last = replaceLast(answers, { ...last, timesMs: [...last.timesMs, Number(word)] });
      at += 1;
    } else {
      const router = readRouter(word, words[at + 1]);
      if (router === null) return null;
      if (router.name !== null) at += 1;
      last = { ...silent(), ...router };
      answers.push(last);
    }
  }
  if (words.length === 0) return null;
  return answers.length > 0 ? answers : [last];
}

function replaceLast(answers: Answer[], answer: Answer): Answer {
  if (answers.length > 0) answers[answers.length - 1] = answer;
  return answer;
}

/** `10.0.0.1`, or `gw.example (10.0.0.1)`. */
function readRouter(word: string, next: string | undefined): Pick<Answer, 'address' | 'name'> | null {
  const [, bracketed] = /^\((\S+)\)$/.exec(next ?? '') ?? [];
  const address = addressIn(bracketed ?? word);
  return address === null ? null : { address, name: bracketed === undefined ? null : word };
}

function addressIn(text: string): string | null {
  const parsed = parseAddress(text);
  return parsed && (parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`);
}

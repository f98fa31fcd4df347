import { parseAddress } from '../../shared/address.ts';
import type { PingLine } from '../../shared/ping-line.ts';
import { lineByLine } from './line-parser.ts';
import type { RowSink, TextParser } from './platform-tool.ts';

/** `[1767000000.5] ` of `ping -D` on Linux, `12:00:00.5 ` of `--apple-time`. */
const CLOCK = /^(?:\[\d+\.\d+\] |\d\d:\d\d:\d\d\.\d+ )/;
/** A name with its address behind it, or the address alone; iputils ends it with a colon, ping6 of macOS with a comma. */
const WHO = '(?:\\S+ \\(([^()\\s]+)\\)|(\\S+?))';
const REPLY = new RegExp(`^\\d+ bytes from ${WHO}[:,] (?:icmp_)?seq=(\\d+)(.*)$`);
/** BSD: `36 bytes from 192.0.2.1: Destination Host Unreachable`. */
const BSD_REPORT = new RegExp(`^\\d+ bytes from ${WHO}: ()(\\D.*)$`);
/** iputils: `From 192.0.2.1 icmp_seq=1 Destination Host Unreachable`. */
const IPUTILS_REPORT = new RegExp(`^From ${WHO}:? icmp_seq=(\\d+) (.+)$`);
const NO_ANSWER = /^(?:Request timeout for icmp_seq[ =]|no answer yet for icmp_seq=)(\d+)$/;
const TOTAL = /^(\d+) packets transmitted, (\d+) (?:packets )?received\b/;
/** The call that the system refused. iputils names itself by its whole path, and not at all before 2018. */
const NOT_SENT =
  /^(?:(?:\S*\/)?ping6?: )?(?:(?:sendto|sendmsg|connect|bind|local error): \S.*|Do you want to ping broadcast\?.*)$/;
const UNUSABLE = /^(?:(?:\S*\/)?ping6?: |usage: |Usage: |BusyBox )/;

/** Headers, statistics, and the dump of the packet that a report is about (ping.c pr_iph, ping6.c pr_ip6h). */
const NOISE = [
  /^PING6?[ (]/,
  /^--- .* statistics ---$/,
  /^(?:rtt|round-trip) min\/avg\/max/,
  /^pipe \d+/,
  /^\^C/,
  /^Vr (?:HL TOS|TC) /,
  /^ ?[0-9a-f] +[0-9a-f]+ +[0-9a-f]+ [0-9a-f]{4}/,
  /^[0-9a-f:.]+(?:%\S+)?->[0-9a-f:.]+/,
  /^(?:TCP|UDP|ICMP6?): (?:from port|type)/,
  /^\d+ bytes from \S+: (?:Echo Re|Listener |Router |Neighbor |Node Information )/, // ping6 -v shows what else goes by
  /^ping6?: wrote \S+ \d+ chars, ret=-?\d+$/,
  /^(?:wrong (?:data byte|total length)|[cd]p:|\t?[ 0-9a-f]+$)/,
  /^(?:\S*\/)?ping: (?:Warning|WARNING|socktype|=>)/,
];

/** ping(8) of macOS, its ping6(8), and iputils' ping, which are told apart by their headers only. */
export function startPingParse(sink: RowSink<PingLine>): TextParser {
  return lineByLine(sink, (printed, line) => {
    const read = readLine(
      printed
        .replace(/\s+$/, '')
        .replace(CLOCK, '')
        .replace(/^\^C(?=\S)/, ''),
    );
    if (typeof read === 'string') return read;
    if (read !== null) sink.row({ line, printed, ...NOTHING, ...read });
    return true;
  });
}

type Said = Omit<PingLine, 'line' | 'printed'>;

const NOTHING: Omit<Said, 'kind'> = {
  sequence: null,
  from: null,
  rttMs: null,
  hopLimit: null,
  said: null,
  mtuBytes: null,
  isDuplicate: false,
  sent: null,
  received: null,
};

/** `null` for a line that says nothing of its own; a text says why it was not read. */
function readLine(text: string): (Partial<Said> & Pick<Said, 'kind'>) | null | string {
  const reply = REPLY.exec(text);
  if (reply !== null) return readReply(reply);
  if (NOISE.some((pattern) => pattern.test(text))) return null;
  const [, named, bare, sequence, said] = IPUTILS_REPORT.exec(text) ?? BSD_REPORT.exec(text) ?? [];
  if (said !== undefined)
    return { kind: 'report', from: addressIn(named ?? bare), sequence: count(sequence), said, mtuBytes: mtuIn(said) };
  const [, late] = NO_ANSWER.exec(text) ?? [];
  if (late !== undefined) return { kind: 'no-answer', sequence: count(late) };
  const [, sent, received] = TOTAL.exec(text) ?? [];
  if (sent !== undefined) return { kind: 'total', sent: count(sent), received: count(received) };
  if (NOT_SENT.test(text)) return { kind: 'not-sent', said: text, mtuBytes: mtuIn(text) };
  return UNUSABLE.test(text) ? { kind: 'unusable', said: text } : 'not a line of ping';
}

function readReply([, named, bare, sequence, rest = '']: RegExpExecArray): Partial<Said> & Pick<Said, 'kind'> {
  return {
    kind: 'reply',
    sequence: count(sequence),
    from: addressIn(named ?? bare),
    rttMs: decimal(/\btime[=<]([\d.]+) ms/.exec(rest)?.[1]),
    hopLimit: count(/\b(?:ttl|hlim)=(\d+)/.exec(rest)?.[1]),
    isDuplicate: rest.includes('(DUP!)'),
  };
}

/** `(mtu = 1400)` and `mtu=1400` of iputils, `(MTU 1400)` of ping, `mtu = 1400` of ping6; 0 is a router that does not say. */
const mtuIn = (text: string): number | null => count(/\bmtu(?: ?[=:] ?| )(\d+)/i.exec(text)?.[1]) || null;

function addressIn(text: string | undefined): string | null {
  const parsed = parseAddress(text ?? '');
  return parsed && (parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`);
}

function count(text: string | undefined): number | null {
  const number = Number(text);
  return text && Number.isSafeInteger(number) ? number : null;
}

function decimal(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && Number.isFinite(number) ? number : null;
}

import { familyBits, parseAddress } from '../../../shared/address.ts';
import { prefixLengthOfMask } from '../../../shared/prefix.ts';
import type { RouteAnswer, RouteKind } from '../../../shared/route.ts';
import type { RowSink } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';

/** `   route to: 192.0.2.1` and the like (route.tproj/route.c print_getmsg). */
const FIELD = /^(route to|destination|mask|gateway|interface|if address|local addr|flags|fib): *(.*)$/;
const FAILURE = /^route: \S/;
const METRIC_NAMES = /^recvpipe\s+sendpipe\s+ssthresh\s/;
/** Eight numbers, each with an `L` when it is locked; the seventh is the MTU. */
const METRICS = /^(?:-?\d+L?\s+){7}-?\d+L?$/;
const MTU_COLUMN = 6;
/** What `-v` adds: which metrics are locked, and the addresses of the message once more. */
const MESSAGE_PARTS = /^(?:locks:|sockaddrs:)/;

/** Collects the lines of one answer until the next begins. */
export function routeAnswerReader(sink: RowSink<RouteAnswer>) {
  let block: TextBlock[number][] = [];
  let fields = new Map<string, string>();
  let mtuBytes: number | null = null;
  let afterSockaddrs = false;

  const finish = () => {
    if (block.length > 0) sink.row({ ...printedBlock(block), ...answerOf(fields, mtuBytes) });
    block = [];
    fields = new Map();
    mtuBytes = null;
  };
  const takeField = (key: string, value: string) => {
    if (key === 'route to' || fields.has(key)) finish();
    fields.set(key, value);
  };
  const isPartOfBlock = (text: string): boolean => {
    const [, key, value = ''] = FIELD.exec(text) ?? [];
    const isAddresses = afterSockaddrs;
    afterSockaddrs = text.startsWith('sockaddrs:');
    if (key !== undefined) takeField(key, value);
    else if (METRICS.test(text)) mtuBytes = Number.parseInt(text.split(/\s+/)[MTU_COLUMN] ?? '', 10);
    else return METRIC_NAMES.test(text) || (block.length > 0 && (isAddresses || MESSAGE_PARTS.test(text)));
    return true;
  };
  const readLine = (printed: string, line: number): boolean | string => {
    const text = printed.trim();
    if (FAILURE.test(text)) {
      finish();
      sink.row({ line, printed, ...answerOf(fields, null), failure: text });
      return true;
    }
    if (!isPartOfBlock(text)) return 'not part of an answer of route get';
    block.push({ line, text: printed });
    return true;
  };
  return { readLine, end: finish };
}

function answerOf(fields: ReadonlyMap<string, string>, mtuBytes: number | null): Omit<RouteAnswer, 'line' | 'printed'> {
  const flags = (/^<(.*)>$/.exec(fields.get('flags') ?? '')?.[1] ?? '').split(',').filter((flag) => flag !== '');
  return {
    target: withZone(fields.get('route to')) ?? fields.get('route to') ?? null,
    destination: destinationOf(fields),
    gateway: withZone(fields.get('gateway')),
    interfaceName: fields.get('interface') || null,
    sourceAddress: withZone(fields.get('if address') ?? fields.get('local addr')),
    flags,
    kind: kindOf(flags),
    table: null,
    mtuBytes,
    failure: null,
  };
}

/** The canonical spelling with its zone; `null` for names and links. */
function withZone(text: string | undefined): string | null {
  const parsed = parseAddress(text ?? '');
  return parsed && (parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`);
}

/** Destination and mask as CIDR: no mask is printed for a host, and `default` is a mask of zero bits. */
function destinationOf(fields: ReadonlyMap<string, string>): string | null {
  const [destination, mask] = [fields.get('destination'), fields.get('mask')];
  if (destination === 'default') {
    const near = parseAddress(fields.get('gateway') ?? '') ?? parseAddress(fields.get('route to') ?? '');
    return near?.family === 'ipv6' ? '::/0' : '0.0.0.0/0';
  }
  const parsed = parseAddress(destination ?? '');
  if (parsed === null) return null;
  if (mask === undefined) return `${parsed.address}/${familyBits(parsed.family)}`;
  const length = mask === 'default' ? 0 : prefixLengthOfMask(mask);
  return length === null ? null : `${parsed.address}/${length}`;
}

function kindOf(flags: readonly string[]): RouteKind {
  if (flags.includes('REJECT')) return 'unreachable';
  if (flags.includes('BLACKHOLE')) return 'blackhole';
  if (flags.includes('LOCAL')) return 'local';
  if (flags.includes('BROADCAST')) return 'broadcast';
  return flags.includes('MULTICAST') ? 'multicast' : 'unicast';
}

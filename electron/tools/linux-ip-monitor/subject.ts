import { parsePrefix } from '../../../shared/prefix.ts';
import { RouteKind } from '../../../shared/route.ts';
import type { SystemChange } from '../../../shared/system-change.ts';

/** What a message is about, and the change it means when it does not begin with a word for one. */
export type MessageSubject = Pick<SystemChange, 'subject' | 'interfaceName' | 'detail'> & {
  readonly withoutWord: SystemChange['change'];
};

const ADDRESS = /^\d+: (\S+)\s+inet6? (\S+)/;
const INTERFACE = /^\d+: ([^\s@:]+)(?:@\S+)?: </;
/** A bridge tells of the MACs it has learnt in the same words, without an address. */
const NEIGHBOR = /^(?:(\S+) )?dev (\S+) .*\b(?:NONE|INCOMPLETE|REACHABLE|STALE|DELAY|PROBE|FAILED|NOARP|PERMANENT)\s*$/;
const KINDS: ReadonlySet<string> = new Set(RouteKind.options);
const TABLES_SET_ASIDE = /^(?:RULE|NETCONF|NEXTHOP|MROUTE|PREFIX|NSID|MDB|STATS|TC|QDISC)$/;

/**
 * Tells the table by its label, and without one by the form of the message. `null` when it is of no known form. The order
 * matters: a neighbour begins with an address as a route does.
 */
export function readSubject(label: string, message: string): MessageSubject | null {
  if (TABLES_SET_ASIDE.test(label)) return { ...about('other', null, null), withoutWord: 'other' };
  const address = ADDRESS.exec(message);
  if (address !== null) return { ...about('address', address[1], address[2]), withoutWord: 'added' };
  const link = INTERFACE.exec(message);
  if (link !== null) return { ...about('interface', link[1], null), withoutWord: 'changed' };
  const neighbor = label === 'ROUTE' ? null : NEIGHBOR.exec(message);
  if (neighbor !== null) return { ...about('neighbor', neighbor[2], neighbor[1]), withoutWord: 'changed' };
  return readRoute(message);
}

const about = (
  subject: SystemChange['subject'],
  interfaceName: string | null = null,
  detail: string | null = null,
) => ({
  subject,
  interfaceName,
  detail,
});

/** `[type] destination [via …] [dev …]`; the hops of a multipath route follow after a backslash. */
function readRoute(message: string): MessageSubject | null {
  const words = message.split(/[\s\\]+/);
  const kind = KINDS.has(words[0] ?? '') ? words.shift() : undefined;
  const destination = words[0] ?? '';
  if (destination !== 'default' && parsePrefix(destination) === null) return null;
  const after = (word: string) => (words.includes(word) ? (words[words.indexOf(word) + 1] ?? null) : null);
  const via = after('via');
  const gateway = via === 'inet' || via === 'inet6' ? after(via) : via;
  const detail = [kind, destination, gateway && `via ${gateway}`].filter(Boolean).join(' ');
  return { ...about('route', after('dev'), detail), withoutWord: 'added' };
}

import { parseAddress } from '../../../shared/address.ts';
import { prefixLengthOfMask } from '../../../shared/prefix.ts';
import type { SystemChange } from '../../../shared/system-change.ts';
import { interfaceOf, type MessageAddresses } from './message-addresses.ts';

type Meaning = Pick<SystemChange, 'subject' | 'change'>;

/** Message types of route(4). Lookups and losses change no table by themselves. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  RTM_ADD: { subject: 'route', change: 'added' },
  RTM_DELETE: { subject: 'route', change: 'removed' },
  RTM_CHANGE: { subject: 'route', change: 'changed' },
  RTM_REDIRECT: { subject: 'route', change: 'changed' },
  RTM_RESOLVE: { subject: 'neighbor', change: 'added' },
  RTM_NEWADDR: { subject: 'address', change: 'added' },
  RTM_DELADDR: { subject: 'address', change: 'removed' },
  RTM_IFINFO: { subject: 'interface', change: 'changed' },
  RTM_IFINFO2: { subject: 'interface', change: 'changed' },
  RTM_NEWMADDR: { subject: 'other', change: 'added' },
  RTM_DELMADDR: { subject: 'other', change: 'removed' },
};

/** What a message says. Its type is `null` when the text begins inside it. */
export function meaningOf(
  type: string | null,
  head: string,
  addresses: MessageAddresses,
): Omit<SystemChange, 'line' | 'printed'> {
  const known = MEANINGS[type ?? ''] ?? { subject: 'other', change: 'other' };
  const subject = known.subject === 'route' && isNeighborClone(head) ? 'neighbor' : known.subject;
  const change = hasFailed(head) ? 'other' : known.change;
  return { subject, change, messageType: type, interfaceName: interfaceOf(addresses), detail: detailOf(addresses) };
}

/**
 * A connect attempt clones a host route that holds the neighbour's link-layer address (facts E3): LLINFO or WASCLONED.
 * The machine's own addresses have LLINFO too, but are LOCAL.
 */
function isNeighborClone(head: string): boolean {
  const flags = (/flags:<([^>]*)>/.exec(head)?.[1] ?? '').split(',');
  return !flags.includes('LOCAL') && (flags.includes('LLINFO') || flags.includes('WASCLONED'));
}

/** The kernel repeats refused requests to everybody, with the reason: nothing has changed then. */
const hasFailed = (head: string): boolean => /\berrno (?!0\b)\d+/.test(head);

/** `192.0.2.0/24 via 192.0.2.1` for routes, the address and its length for addresses. */
function detailOf(addresses: MessageAddresses): string | null {
  const subject = addresses.get('DST') || addresses.get('IFA');
  if (subject === undefined || subject === '') return null;
  const length = maskLength(addresses.get('NETMASK'));
  const hasLength = length !== null && parseAddress(subject) !== null;
  const gateway = addresses.get('DST') ? addresses.get('GATEWAY') : undefined;
  return `${subject}${hasLength ? `/${length}` : ''}${gateway ? ` via ${gateway}` : ''}`;
}

const maskLength = (mask: string | undefined): number | null =>
  mask === undefined || mask === '' ? null : mask === 'default' ? 0 : prefixLengthOfMask(mask);

import type { ConnectAttempt } from '../../connect-attempt.ts';
import type { Case, Way } from '../case.ts';
import { neighborState, onTheWay } from '../facts-of-case.ts';
import { hasNoFrontPage } from '../front-page.ts';
import { failedHere } from '../tries.ts';
import type { StationKind } from './walk-path.ts';

/** The last station that was reached, and why nothing came further; `because` is `null` when nothing says that it broke. */
export interface PathEnd {
  readonly after: StationKind;
  readonly because: string | null;
}

type Given = Pick<Case, 'target' | 'resolutions' | 'neighborsAfter' | 'services'>;

/** How far the packets of this attempt came. Only what was seen counts; where silence cannot be told apart, it ends early. */
export function whereItEnds(given: Given, way: Way | undefined, attempt: ConnectAttempt | undefined): PathEnd {
  if (attempt === undefined) return withoutAttempt(given, way);
  switch (attempt.outcome.kind) {
    case 'accepted':
      return afterConnect(given, attempt);
    case 'refused':
      return { after: 'target', because: 'refused' };
    case 'reset':
      return { after: 'target', because: 'reset' };
    case 'interface-down':
      return { after: 'machine', because: 'the interface is down' };
    case 'address-not-available':
      return { after: 'machine', because: 'no local address or port' };
    case 'not-permitted':
      return { after: 'program', because: 'not permitted' };
    case 'host-down':
      return { after: lastHop(way), because: 'nobody answers on the link' };
    case 'unreachable':
      return failedHere(attempt)
        ? { after: 'machine', because: 'refused here, nothing was sent' }
        : onTheLink(given, way, 'rejected');
    case 'timed-out':
      return onTheLink(given, way, 'silent');
    case 'cancelled':
    case 'program-failed':
    case 'unclassified':
      return { after: 'machine', because: attempt.outcome.kind === 'unclassified' ? 'failed' : null };
  }
}

function withoutAttempt({ target, resolutions }: Given, way: Way | undefined): PathEnd {
  const found = resolutions?.some(({ addresses }) => addresses.length > 0);
  if (target.isName && found === false) return { after: 'machine', because: 'the name has no address' };
  if (way?.answer?.failure != null) return { after: 'machine', because: 'no route' };
  return { after: way?.answer == null ? 'machine' : 'interface', because: null };
}

const WELL: readonly string[] = ['banner', 'silent', 'tls'];

function afterConnect({ services, target: asked }: Given, { target }: ConnectAttempt): PathEnd {
  const service = services?.find(({ address }) => address.split('%')[0] === target.address);
  if (service === undefined || WELL.includes(service.kind)) return { after: 'service', because: null };
  if (service.kind === 'http' && ((service.status ?? 0) < 400 || hasNoFrontPage(asked, service)))
    return { after: 'service', because: null };
  return { after: 'target', because: SERVICE_WORDS[service.kind] ?? 'connected, then it failed' };
}

const SERVICE_WORDS: Readonly<Record<string, string>> = {
  http: 'connected, but it answers with an error',
  'http-hung': 'connected, but no answer came',
  'tls-failed': 'connected, but TLS failed',
  closed: 'connected, then closed',
};

/** What came of the packets: nothing, or an ICMP error, which somebody who is there has sent. */
const ENDS = {
  silent: { gateway: 'no answer', target: 'there, but silent' },
  rejected: { gateway: 'rejected by the gateway or behind it', target: 'there, but rejected' },
} as const;

/** It ends at the last hop that is known to be there. Who sent an ICMP error is not known. */
function onTheLink({ neighborsAfter }: Given, way: Way | undefined, end: keyof typeof ENDS): PathEnd {
  if (way?.answer == null) return { after: 'machine', because: 'no answer' };
  const { gateway } = way.answer;
  const isThere = neighborState(onTheWay(neighborsAfter ?? [], [way]), gateway ?? way.address) === 'resolved';
  if (gateway !== null)
    return isThere ? { after: 'gateway', because: ENDS[end].gateway } : { after: 'interface', because: 'no answer' };
  if (way.isOnLink !== true) return { after: 'interface', because: 'no answer' };
  return isThere
    ? { after: 'target', because: ENDS[end].target }
    : { after: 'interface', because: 'nobody answers on the link' };
}

const lastHop = (way: Way | undefined): StationKind => (way?.answer?.gateway == null ? 'interface' : 'gateway');

import type { TailnetNode } from '../../../shared/tailnet.ts';
import { asBoolean, asFields, asNumber, asText, asTexts, type Fields } from '../json-fields.ts';
import { type MemberSpan, memberSpans } from '../json-members.ts';

/** Go's zero time.Time: never. */
const NEVER = '0001-01-01T00:00:00Z';

/** The document of `tailscale status --json`: this machine, then its peers in their order. Keys: ipnstate.Status. */
export function readStatusDocument(document: unknown, line: number, printed: string): readonly TailnetNode[] | string {
  const fields = asFields(document);
  if (asText(fields.BackendState) === null) return 'no "BackendState": not a status of Tailscale';
  const users = asFields(fields.User);
  const spans = memberSpans(printed, { start: 0, end: printed.length });
  const peerSpans = memberSpans(printed, spans.get('Peer') ?? { start: 0, end: 0 });
  const lineOf = lineCounter(printed, line);
  const place = (span: MemberSpan | undefined) =>
    span === undefined ? { line, printed } : { line: lineOf(span.start), printed: printed.slice(span.start, span.end) };

  const self = asFields(fields.Self);
  const peers = Object.entries(asFields(fields.Peer)).map(([key, peer]) => ({
    place: place(peerSpans.get(key)),
    peer,
  }));
  return [
    { ...place(spans.get(fields.Self ? 'Self' : 'BackendState')), ...readNode(self, users), ...readOwnState(fields) },
    ...peers
      .toSorted((a, b) => a.place.line - b.place.line)
      .map((each) => ({ ...each.place, ...readNode(asFields(each.peer), users) })),
  ];
}

type NodeFields = Omit<TailnetNode, 'line' | 'printed'>;

function readNode(fields: Fields, users: Fields): NodeFields {
  const direct = nonEmpty(fields.CurAddr);
  const lastSeen = nonEmpty(fields.LastSeen);
  return {
    isSelf: false,
    hostname: asText(fields.HostName) ?? '',
    dnsName: nonEmpty(fields.DNSName)?.replace(/\.$/, '') ?? null,
    os: nonEmpty(fields.OS),
    addresses: asTexts(fields.TailscaleIPs),
    online: asBoolean(fields.Online),
    active: asBoolean(fields.Active),
    directEndpoint: direct,
    relay: nonEmpty(fields.PeerRelay) ?? nonEmpty(fields.Relay),
    isExitNode: asBoolean(fields.ExitNode) ?? false,
    expired: asBoolean(fields.Expired) ?? (fields.HostName === undefined ? null : false), // left out when false (omitempty)
    lastSeen: lastSeen === NEVER ? null : lastSeen,
    receivedBytes: asNumber(fields.RxBytes),
    sentBytes: asNumber(fields.TxBytes),
    backendState: null,
    health: [],
    magicDnsSuffix: null,
    user: nonEmpty(asFields(users[String(asNumber(fields.UserID))]).LoginName),
  };
}

/** What the document says of this machine outside `Self`. */
const readOwnState = (fields: Fields): Partial<NodeFields> & Pick<NodeFields, 'isSelf'> => ({
  isSelf: true,
  backendState: asText(fields.BackendState),
  health: asTexts(fields.Health),
  magicDnsSuffix: nonEmpty(asFields(fields.CurrentTailnet).MagicDNSSuffix) ?? nonEmpty(fields.MagicDNSSuffix),
});

function nonEmpty(value: unknown): string | null {
  const text = asText(value);
  return text === '' ? null : text;
}

/** Counts line ends once, however many places are asked for in rising order. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let at = 0;
  let line = firstLine;
  return (offset) => {
    if (offset < at) [at, line] = [0, firstLine];
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return line;
  };
}

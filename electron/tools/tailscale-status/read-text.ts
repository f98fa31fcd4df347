import { parseAddress } from '../../../shared/address.ts';
import type { TailnetNode } from '../../../shared/tailnet.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

/** `address  name  owner  os  status`. The system is missing for some machines; a name may have its Unicode form beside it. */
const NODE = /^(\S+)\s+(\S+(?: \([^\s()"]+\))?)\s+(\S+)\s+(?:(\S+)\s+)??((?:active; |idle|offline|-).*)$/;
const TRAFFIC = /, tx (\d+) rx (\d+)$/;
const STATES: ReadonlyMap<string, string> = new Map([
  ['Tailscale is stopped.', 'Stopped'],
  ['Logged out.', 'NeedsLogin'],
  ['Machine is not yet authorized by tailnet admin.', 'NeedsMachineAuth'],
  ['Machine is not yet approved by tailnet admin.', 'NeedsMachineAuth'],
  ['unexpected state: NoState', 'NoState'],
]);
/** With `--header`; the other lines stand below "Logged out." and around the health list. */
const NOISE = /^(?:IP\s+Hostname\s+Owner\s+OS\s+Status|[-\s]+|Log in at: .*|#.*)$/;

/** The table of `tailscale status` without `--json`. Rows come at the end, since warnings may stand below the table. */
export function startStatusTextParse(sink: RowSink<TailnetNode>): TextParser {
  const rows: TailnetNode[] = [];
  const warnings: { readonly line: number; readonly text: string; readonly warning: string }[] = [];
  let inHealth = false;

  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const warning = /^#\s+- (.*)$/.exec(trimmed)?.[1];
    if (inHealth && warning !== undefined) {
      warnings.push({ line, text, warning });
      return true;
    }
    inHealth = trimmed === '# Health check:';
    const state = STATES.get(trimmed);
    if (state !== undefined) rows.push({ line, printed: text, ...emptyNode, isSelf: true, backendState: state });
    const node = state === undefined ? readNode(trimmed, text, line, rows.length === 0) : null;
    if (node !== null) rows.push(node);
    return state !== undefined || node !== null || NOISE.test(trimmed);
  };
  const end = () => {
    const self = rows.findIndex((row) => row.isSelf);
    const health = warnings.map(({ warning }) => warning);
    for (const [index, row] of rows.entries()) sink.row(index === self ? { ...row, health } : row);
    if (self < 0) for (const { line, text } of warnings) sink.unread(line, text, 'no row of this machine to put it on');
  };
  return lineByLine(sink, readLine, end);
}

const emptyNode: Omit<TailnetNode, 'line' | 'printed'> = {
  isSelf: false,
  hostname: '',
  dnsName: null,
  os: null,
  addresses: [],
  online: null,
  active: null,
  directEndpoint: null,
  relay: null,
  isExitNode: false,
  expired: null,
  lastSeen: null,
  receivedBytes: null,
  sentBytes: null,
  backendState: null,
  health: [],
  magicDnsSuffix: null,
  user: null,
};

/** This machine is printed first, and never as active (status.go): a first row with a path to it is a peer's. */
function readNode(trimmed: string, text: string, line: number, isFirst: boolean): TailnetNode | null {
  const [, address = '', name = '', owner = '', os = null, status = ''] = NODE.exec(trimmed) ?? [];
  if (parseAddress(address) === null) return null;
  return {
    ...emptyNode,
    ...readStatus(status),
    line,
    printed: text,
    isSelf: isFirst && !status.startsWith('active') && !TRAFFIC.test(status),
    hostname: name.replace(/^\("(.*)"\)$/, '$1').replace(/ \(.*\)$/, ''),
    os,
    addresses: [address],
    user: owner === '-' ? null : owner,
  };
}

/** `active; exit node; direct 203.0.113.5:41641, tx 1 rx 2`, `idle; offline, last seen 3d ago`, `-`… */
function readStatus(status: string): Partial<TailnetNode> {
  const [, sent, received] = TRAFFIC.exec(status) ?? [];
  return {
    online: !/(?:^|; )offline/.test(status),
    active: status.startsWith('active'),
    isExitNode: /(?:^|; )exit node/.test(status),
    directEndpoint: /; direct ([^\s,;]+)/.exec(status)?.[1] ?? null,
    relay: /; (?:relay "([^"]*)"|peer-relay ([^\s,;]+))/.exec(status)?.slice(1).find(Boolean) ?? null,
    lastSeen: /, last seen ([^,;]+)/.exec(status)?.[1] ?? null,
    receivedBytes: received === undefined ? null : Number(received),
    sentBytes: sent === undefined ? null : Number(sent),
  };
}

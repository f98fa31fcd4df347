import { visibleText } from '../visible-text.ts';
import { parseHost } from './parse-host.ts';
import { parsePort } from './split-host-port.ts';
import type { ParsedTarget } from './target.ts';

/** Parts of a multiaddr and whether a value follows (multiformats/multiaddr, protocols.csv). */
const HAS_VALUE: Readonly<Record<string, boolean>> = {
  ip4: true,
  ip6: true,
  ip6zone: true,
  dns: true,
  dns4: true,
  dns6: true,
  dnsaddr: true,
  tcp: true,
  udp: true,
  p2p: true,
  ipfs: true,
  sni: true,
  certhash: true,
  'http-path': true,
  'p2p-circuit': false,
  quic: false,
  'quic-v1': false,
  webtransport: false,
  webrtc: false,
  'webrtc-direct': false,
  ws: false,
  wss: false,
  tls: false,
  noise: false,
  http: false,
  https: false,
  'p2p-webrtc-star': false,
};
const NAMES = new Set(['dns', 'dns4', 'dns6', 'dnsaddr']);

interface Part {
  readonly protocol: string;
  readonly value: string;
}

/** `/ip4/…/tcp/…`, `/dns4/…/tcp/…/wss`, `/ip6zone/en0/ip6/fe80::1/udp/…/quic-v1`, with `/p2p/…` at the end or not. */
export function parseMultiaddr(text: string): ParsedTarget {
  const parts = splitParts(text);
  if ('because' in parts) return no(parts.because);
  const [zone, at] = parts[0]?.protocol === 'ip6zone' ? [parts[0].value, 1] : [null, 0];
  const first = parts[at];
  const host = first && hostOf(first, zone);
  if (!host) return no('a multiaddr that can be dialled begins with /ip4, /ip6, /dns, /dns4 or /dns6');
  if ('because' in host) return no(host.because);
  const carrier = parts.find(({ protocol }) => protocol === 'tcp' || protocol === 'udp');
  const port = carrier ? parsePort(carrier.value) : null;
  if (port !== null && typeof port !== 'number') return no(port.because);
  const protocols = parts.map(({ protocol }) => protocol);
  return {
    kind: 'multiaddr',
    ...host,
    port,
    transport: carrier === undefined ? null : carrier.protocol === 'tcp' ? 'tcp' : 'udp',
    protocols,
    peerId: parts.findLast(({ protocol }) => protocol === 'p2p' || protocol === 'ipfs')?.value ?? null,
    isRelayed: protocols.includes('p2p-circuit'),
  };
}

function splitParts(text: string): readonly Part[] | { readonly because: string } {
  const words = text.replace(/\/$/, '').split('/').slice(1);
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const protocol = words[at] ?? '';
    const hasValue = Object.hasOwn(HAS_VALUE, protocol) ? HAS_VALUE[protocol] : undefined;
    if (hasValue === undefined)
      return { because: `“/${visibleText(protocol, 30)}” is no part of a multiaddr that Routelight knows` };
    const value = hasValue ? (words[at + 1] ?? '') : '';
    if (hasValue && !/^[^\s/]+$/.test(value)) return { because: `“/${protocol}” in the multiaddr has no value` };
    parts.push({ protocol, value });
    at += hasValue ? 2 : 1;
  }
  return parts;
}

/** Each part says what its value must be: no name in `/ip4`, no address in `/dns`. */
function hostOf({ protocol, value }: Part, zone: string | null): ReturnType<typeof parseHost> | null {
  if (protocol !== 'ip4' && protocol !== 'ip6' && !NAMES.has(protocol)) return null;
  const host = parseHost(zone === null ? value : `${value}%${zone}`);
  if ('because' in host) return host;
  const expected = protocol === 'ip4' ? 'ipv4' : protocol === 'ip6' ? 'ipv6' : null;
  if (host.family === expected) return host;
  return { because: `“${visibleText(value, 60)}” does not fit /${protocol}` };
}

const no = (because: string): ParsedTarget => ({ kind: 'not-a-target', because });

import { parseAddress } from '../../../shared/address.ts';
import type { AddressFamily } from '../../../shared/family.ts';
import type { Socket } from '../../../shared/socket.ts';

type Told = Pick<Socket, 'localPort' | 'peerAddress' | 'peerPort' | 'state' | 'receiveQueue' | 'sendQueue'>;
/** What the NAME of a socket and its TCP details tell. */
export type SocketName = Told & Pick<Socket, 'family' | 'localAddress'>;

/** A socket whose connection is gone or was never made has words in place of addresses (lsof's dsock.c). */
const WITHOUT_ADDRESS = /^(?:no (?:\w+ )?PCB|can't identify protocol|no more information|protocol: )/;

/** `local`, `local->peer`, then `(LISTEN)`, `(ESTABLISHED QR=0 QS=0)` and the like. */
const NAME = /^([^\s()]{1,300}?)(?:->([^\s()]{1,300}))?((?:\s*\([^()]*\)){0,4})\s*$/;

/**
 * Reads the NAME of an IP socket; `null` when it has no address at all, or why it cannot be read. `told` are the details
 * of the T lines of `-F` (`ST=LISTEN`, `QR=0`), which stand in brackets behind the name in the table.
 */
export function readName(
  name: string,
  typeFamily: AddressFamily | null,
  told: readonly string[] = [],
): SocketName | null | string {
  if (WITHOUT_ADDRESS.test(name)) return null;
  const [, localText = '', peerText, details = ''] = NAME.exec(name) ?? [];
  const local = readEndpoint(localText);
  const peer = peerText === undefined ? { host: null, port: null } : readEndpoint(peerText);
  if (local === null || peer === null) return 'the name is no socket address';
  const family = typeFamily ?? familyOf(local.host) ?? familyOf(peer.host);
  const words = details === '' ? told : [...told, ...details.replace(/[()]/g, ' ').split(/\s+/)];
  const { state, receiveQueue, sendQueue } = readDetails(words);
  return {
    family,
    localAddress: local.host ?? wildcardOf(family),
    localPort: local.port,
    peerAddress: peer.host,
    peerPort: peer.port,
    state,
    receiveQueue,
    sendQueue,
  };
}

/** The row of a socket. lsof tells neither the interface nor whether an IPv6 socket takes IPv4 too. */
export function socketOf(
  name: SocketName,
  { line, printed, protocol, owner }: Pick<Socket, 'line' | 'printed' | 'owner'> & { readonly protocol: 'TCP' | 'UDP' },
): Socket {
  return {
    line,
    printed,
    protocol: protocol === 'TCP' ? 'tcp' : 'udp',
    family: name.family,
    localAddress: name.localAddress,
    localPort: name.localPort,
    peerAddress: name.peerAddress,
    peerPort: name.peerPort,
    state: name.state,
    owner,
    dualStack: null,
    receiveQueue: name.receiveQueue,
    sendQueue: name.sendQueue,
    interfaceName: null,
  };
}

/** State and queues; UDP has no state. */
function readDetails(words: readonly string[]): Pick<Told, 'state' | 'receiveQueue' | 'sendQueue'> {
  const textAfter = (key: string) => words.find((each) => each.startsWith(key))?.slice(key.length) ?? null;
  const countAfter = (key: string) => {
    const text = textAfter(key);
    return text !== null && /^\d+$/.test(text) ? Number(text) : null;
  };
  return {
    state: textAfter('ST=') ?? words.find((each) => /^[A-Z][A-Z0-9_]*$/.test(each)) ?? null,
    receiveQueue: countAfter('QR='),
    sendQueue: countAfter('QS='),
  };
}

/** `*:8000`, `[::1]:8000`, `localhost:commplex-main`: split at the last colon; `*` and service names are `null`. */
function readEndpoint(text: string): { readonly host: string | null; readonly port: number | null } | null {
  const colon = text.lastIndexOf(':');
  if (colon <= 0) return null;
  const bare = text.slice(0, colon).replace(/^\[(.*)\]$/, '$1');
  const port = text.slice(colon + 1);
  if (bare === '' || port === '') return null;
  return { host: readHost(bare), port: /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : null };
}

function readHost(text: string): string | null {
  if (text === '*') return null;
  const parsed = parseAddress(text);
  if (parsed === null) return text;
  return parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`;
}

const familyOf = (host: string | null): AddressFamily | null =>
  host === null ? null : (parseAddress(host)?.family ?? null);

function wildcardOf(family: AddressFamily | null): string {
  if (family === null) return '*';
  return family === 'ipv4' ? '0.0.0.0' : '::';
}

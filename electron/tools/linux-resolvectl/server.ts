import { parseAddress } from '../../../shared/address.ts';

/** A name server as resolvectl prints it. */
export interface Server {
  /** With its zone. */
  readonly address: string;
  /** `null` for 53. */
  readonly port: number | null;
}

/** `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:853%eth0#dns.example`: address, port, link, name for TLS. */
const IPV4 = /^([\d.]+)(?::(\d{1,5}))?(?:%[^#]+)?(?:#.*)?$/;
const IPV6_WITH_PORT = /^\[([0-9a-f:.]+)\]:(\d{1,5})(%[^#]+)?(?:#.*)?$/i;
const IPV6 = /^([0-9a-f:.]+(?:%[^#]+)?)(?:#.*)?$/i;

/** `null` when it is none. The name for TLS is left out: it names the same machine. */
export function readServer(text: string): Server | null {
  const [, quad = '', quadPort] = IPV4.exec(text) ?? [];
  if (quad !== '') return serverOf(quad, quadPort);
  const [, inBrackets, port, zone = ''] = IPV6_WITH_PORT.exec(text) ?? [];
  if (inBrackets !== undefined) return serverOf(`${inBrackets}${zone}`, port);
  return serverOf(IPV6.exec(text)?.[1] ?? '', undefined);
}

function serverOf(address: string, port: string | undefined): Server | null {
  return parseAddress(address) === null ? null : { address, port: port === undefined ? null : Number(port) };
}

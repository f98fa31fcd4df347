import { parseAddress } from '../../../shared/address.ts';

/** One side of a socket as `netstat` prints it: host and port with a dot between. */
export interface Endpoint {
  /** Canonical where it parses, as printed where it is a name or was cut; `null` for `*`. */
  readonly address: string | null;
  /** `null` for `*`, for a service name, and where the column cut it. */
  readonly port: number | null;
}

const NARROW_COLUMN = 18;

/**
 * Reads `10.0.0.5.443`, `fe80::1%en0.5353`, `*.8000`, `localhost.ssh`; `null` when there is no dot to part them.
 *
 * `-A` prints addresses in 18 columns and cuts what is longer (inet.c, inetprint), port and all: a text that fills them
 * says its port for certain only when all five digits are there. The usual 22 columns always hold a numeric port.
 */
export function readEndpoint(text: string, isNarrow: boolean): Endpoint | null {
  const dot = text.lastIndexOf('.');
  if (dot <= 0) return null;
  const port = readPort(text.slice(dot + 1));
  const isCut = isNarrow && text.length === NARROW_COLUMN && port !== null && port < 10_000;
  return { address: readHost(text.slice(0, dot)), port: isCut ? null : port };
}

function readPort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function readHost(text: string): string | null {
  if (text === '*') return null;
  const parsed = parseAddress(text);
  if (parsed === null) return text;
  return parsed.zone === null ? parsed.address : `${parsed.address}%${parsed.zone}`;
}

/** An IPv4 address as one number from 0 to 2³²−1. */
export type Ipv4Number = number;

/** Four decimals; leading zeros are read as decimals, since a tool that prints them pads. `null` when it is no address. */
export function readIpv4(text: string): Ipv4Number | null {
  const octets = text.split('.');
  if (octets.length !== 4) return null;
  let number = 0;
  for (const octet of octets) {
    if (!/^\d{1,3}$/.test(octet) || Number(octet) > 255) return null;
    number = number * 256 + Number(octet);
  }
  return number;
}

export const printIpv4 = (number: Ipv4Number): string =>
  [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255].join('.');

export const ipv4Bytes = (number: Ipv4Number): Uint8Array =>
  Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);

export const ipv4OfBytes = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): Ipv4Number =>
  ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;

/** The first `length` bits set. */
export const maskOf = (length: number): Ipv4Number => (length === 0 ? 0 : (-1 << (32 - length)) >>> 0);

export const keepBits = (number: Ipv4Number, length: number): Ipv4Number => (number & maskOf(length)) >>> 0;

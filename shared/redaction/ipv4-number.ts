/** An IPv4 address as one number from 0 to 2³²−1. */
export type Ipv4Number = number;

/** Four decimals; leading zeros are read as decimals, since a tool that prints them pads. `null` when it is no address. */
export function readIpv4(text: string): Ipv4Number | null {
  let [number, octet, digits, octets] = [0, 0, 0, 0];
  // character by character: a large session has hundreds of thousands of them
  for (let at = 0; at <= text.length; at += 1) {
    const digit = text.charCodeAt(at) - DIGIT_ZERO;
    if (digit >= 0 && digit <= 9) {
      octet = octet * 10 + digit;
      digits += 1;
      continue;
    }
    const isEnd = at === text.length;
    if (digits === 0 || digits > 3 || octet > 255 || (!isEnd && digit !== DOT)) return null;
    number = number * 256 + octet;
    [octet, digits, octets] = [0, 0, octets + 1];
  }
  return octets === 4 ? number : null;
}

const DIGIT_ZERO = 48;
/** As far from the digit zero as it is in ASCII. */
const DOT = -2;

export const printIpv4 = (number: Ipv4Number): string =>
  `${number >>> 24}.${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;

export const ipv4Bytes = (number: Ipv4Number): Uint8Array =>
  Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);

export const ipv4OfBytes = ([a = 0, b = 0, c = 0, d = 0]: Uint8Array): Ipv4Number =>
  ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;

/** The first `length` bits set. */
export const maskOf = (length: number): Ipv4Number => (length === 0 ? 0 : (-1 << (32 - length)) >>> 0);

export const keepBits = (number: Ipv4Number, length: number): Ipv4Number => (number & maskOf(length)) >>> 0;

const OCTETS = /^(?:[0-9a-f]{1,2}([:.-]))(?:[0-9a-f]{1,2}\1){4,6}[0-9a-f]{1,2}$/i;

/**
 * A link-layer address in one spelling: lower case, two digits an octet, colons. macOS tools leave leading zeros out
 * (`0:1c:42:0:0:8`) and print some with dots (`fa.4d.89.68.e8.64`, facts E2). Six octets, or the eight of FireWire.
 * `null` when the text is no such address.
 */
export function parseMacAddress(text: string): string | null {
  const separator = OCTETS.exec(text)?.[1];
  if (separator === undefined) return null;
  const octets = text.toLowerCase().split(separator);
  if (octets.length === 7) return null;
  return octets.map((octet) => octet.padStart(2, '0')).join(':');
}

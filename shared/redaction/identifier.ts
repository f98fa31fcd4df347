/** What an identifier is of. It decides how its replacement looks. */
const identifierKinds = [
  'ipv4',
  'ipv6',
  'mac',
  'host',
  'user',
  'domain',
  'ssid',
  'service',
  'serial',
  'uuid',
  'peer',
  'key',
  'argument',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/**
 * Something that tells which machine, person or network a text is about.
 *
 * `text` is in one spelling: dotted decimals (`192.168.2.0/24` for a network), RFC 5952, `00:1c:42:00:00:08`, names in
 * lower case but for kinds whose case counts (`peer`, `key`, `argument`).
 */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly text: string;
}

/** An identifier at its place in a text: UTF-16 offsets, `end` is the first character behind it. */
export interface Found extends Identifier {
  readonly start: number;
  readonly end: number;
  /** The replacement as this place spells such things (upper case, reversed, hexadecimal…). */
  readonly spell: (replacement: string) => string;
  /** Where the same name stands elsewhere without what told it here, it is not a name. */
  readonly onlyHere?: boolean;
}

const caseCounts = new Set<IdentifierKind>(['peer', 'key', 'argument']);

/** One spelling for names, so that `Mini-Red` and `mini-red` are one machine. */
export function canonicalName(kind: IdentifierKind, text: string): string {
  const normal = text.normalize('NFC');
  return caseCounts.has(kind) ? normal : normal.toLowerCase();
}

export const asItIs = (replacement: string): string => replacement;

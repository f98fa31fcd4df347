import { nameAt } from './find-names.ts';
import type { Identifier, IdentifierKind } from './identifier.ts';

/** Fields that hold a name, in our own documents and in the JSON of the tools. Compared without case, `-` and `_`. */
const FIELDS: Readonly<Record<string, IdentifierKind>> = {
  user: 'user',
  username: 'user',
  loginname: 'user',
  owneruser: 'user',
  displayname: 'user',
  profilename: 'user',
  hostname: 'host',
  localhostname: 'host',
  computername: 'host',
  hostinunicode: 'host',
  dnsname: 'host',
  magicdnssuffix: 'host',
  machine: 'host',
  nodename: 'host',
  sshdestination: 'host',
  searchdomain: 'host',
  searchdomains: 'host',
  ssid: 'ssid',
  serial: 'serial',
  serialnumber: 'serial',
  instancename: 'service',
  peerid: 'peer',
  nodekey: 'key',
  publickey: 'key',
};

/** Deeper than this nothing of ours is nested, and a hostile document would use up the stack. */
export const DEEPEST = 100;

/** Names that a JSON value tells by the field they stand in. */
export function* namesInValue(value: unknown, kind: IdentifierKind | null = null, depth = 0): Generator<Identifier> {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') {
    if (kind !== null && value.length < 254)
      for (const { kind: actual, text } of nameAt(kind, value, 0)) yield { kind: actual, text };
  } else if (Array.isArray(value)) {
    for (const each of value) yield* namesInValue(each, kind, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, each] of Object.entries(value)) {
      const name = field.replace(/[-_ ]/g, '').toLowerCase();
      yield* namesInValue(each, Object.hasOwn(FIELDS, name) ? (FIELDS[name] ?? null) : null, depth + 1);
    }
  }
}

/** Every text of a JSON value, keys included. */
export function* textsOfValue(value: unknown, depth = 0): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  else if (Array.isArray(value)) for (const each of value) yield* textsOfValue(each, depth + 1);
  else
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* textsOfValue(each, depth + 1);
    }
}

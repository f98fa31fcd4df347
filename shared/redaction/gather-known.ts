import { splitDomain } from './domain-parts.ts';
import { findNetworks } from './find-networks.ts';
import { canonicalName, type Found, type Identifier } from './identifier.ts';
import type { Known } from './known.ts';
import { createTextLooks } from './look-at-text.ts';
import { namesInValue, textsOfValue } from './names-in-value.ts';

export interface KnownSources {
  /** Raw outputs, notes, whatever else goes into what is redacted. */
  readonly texts?: Iterable<string>;
  /** Records and models: fields with names in them tell names, every string is looked through. */
  readonly values?: Iterable<unknown>;
  /** Names that are known to the app itself: of this machine, of its user. */
  readonly names?: Iterable<Identifier>;
  /** As for the redactor: values that are text of the program itself tell of nobody. */
  readonly isOurs?: (text: string) => boolean;
}

/** Every identifier of a session, each once, in the order in which they occur. */
export function gatherKnown({ texts = [], values = [], names = [], isOurs = () => false }: KnownSources): Known {
  const identifiers = new Map<string, Identifier>();
  const networks = new Map<string, number>();
  const add = ({ kind, text }: Identifier): void => {
    const canonical = kind === 'ipv4' || kind === 'ipv6' || kind === 'mac' ? text : canonicalName(kind, text);
    const name = `${kind} ${canonical}`;
    if (!identifiers.has(name)) identifiers.set(name, { kind, text: canonical });
  };
  const lookAt = createTextLooks();
  const seen = new Set<string>();
  const look = (text: string): void => {
    if (seen.has(text)) return; // the same fields and words stand in every row
    seen.add(text);
    const { found, views } = lookAt(text);
    for (const each of [found, ...views.map((view) => view.found)].flat())
      for (const identifier of withMachine(each)) add(identifier);
    for (const [address, length] of findNetworks(text)) networks.set(address, length);
  };
  for (const each of names) add(each);
  for (const value of values) {
    for (const each of namesInValue(value)) for (const name of withMachine(each)) add(name);
    for (const text of textsOfValue(value)) if (!isOurs(text)) look(text);
  }
  for (const text of texts) look(text);
  return { identifiers: [...identifiers.values()], networks, lookAt };
}

/** What an identifier tells beside itself: `mini-red.lan` tells the name of a machine, which also stands alone. */
export function* withMachine(identifier: Identifier & Partial<Pick<Found, 'onlyHere'>>): Generator<Identifier> {
  const { kind, text, onlyHere } = identifier;
  yield { kind, text };
  const [address = '', length] = text.split('/');
  // a network is written without its length as well
  if ((kind === 'ipv4' || kind === 'ipv6') && Number(length) >= 16) yield { kind, text: address };
  if (kind !== 'domain' || onlyHere === true) return;
  const { labels, registered } = splitDomain(text);
  const [machine] = labels;
  const isTailnetOnly = text.endsWith('.ts.net') && labels.length === 1;
  if (registered === null && machine !== undefined && machine !== '*' && !isTailnetOnly)
    yield { kind: 'host', text: machine };
  if (registered !== null && labels.length > 0) yield { kind: 'domain', text: registered };
}

import { decodedBase64 } from './decode-base64.ts';
import type { DecodedView } from './decoded-view.ts';
import { findAddresses } from './find-addresses.ts';
import { withMachine } from './gather-known.ts';
import type { Found } from './identifier.ts';
import { type Known, nothingKnown } from './known.ts';
import type { TextLook } from './look-at-text.ts';
import { createMapping } from './mapping.ts';
import { namesInValue } from './names-in-value.ts';
import { createOriginals, type Originals, type Replaced } from './originals.ts';
import { redactJson } from './redact-json.ts';
import type { RedactionLevel } from './redaction-level.ts';
import { type Redacted, replaceSpans } from './replace-spans.ts';
import { type Survivor, scan } from './scan.ts';
import { soughtText } from './sought-text.ts';

export interface RedactorOptions {
  readonly level: RedactionLevel;
  /** Anything nobody else knows; the same key and the same known identifiers give the same replacements. */
  readonly key: string;
  /** From `gatherKnown`, over everything that will be redacted: only then is no replacement an original elsewhere. */
  readonly known?: Known;
  /** Whether a value of a document is text of the program itself, which stays; never asked of a part of a text. */
  readonly isOurs?: (text: string) => boolean;
}

export interface Redactor {
  readonly redact: (text: string) => Redacted;
  /** A JSON value with every string and every key redacted; what is no string stays. */
  readonly redactValue: (value: unknown) => unknown;
  /** Every identifier replaced so far or known to be replaced. */
  readonly mapping: () => readonly Replaced[];
  /** Where identifiers still stand that this redactor replaces, also where they are encoded. */
  readonly scanForOriginals: (text: string) => readonly Survivor[];
  /** Relations that could not be kept, in sentences; empty as a rule. */
  readonly notes: () => readonly string[];
}

const asItWas: Redactor = {
  redact: (text) => ({ text, replacements: [] }),
  redactValue: (value) => value,
  mapping: () => [],
  scanForOriginals: () => [],
  notes: () => [],
};

/** One redactor is one consistent mapping: everything that goes into one report goes through the same one. */
export function createRedactor({ level, key, known = nothingKnown, isOurs }: RedactorOptions): Redactor {
  if (level === 'off') return asItWas;
  const mapping = createMapping(level, key, known);
  const originals = createOriginals(mapping);
  for (const each of known.identifiers) learn(originals, each);
  const learned = new Set<string>();
  const learnOnce = (found: Parameters<typeof withMachine>[0]): void => {
    const name = `${found.kind} ${found.text} ${found.onlyHere === true}`;
    if (learned.has(name)) return;
    learned.add(name);
    learn(originals, found);
  };
  const redact = (text: string): Redacted =>
    replaceSpans(text, spansOf(text, known.lookAt(text), originals, learnOnce), originals.replacementFor);
  return {
    redact,
    redactValue: (value) => {
      for (const name of namesInValue(value)) learnOnce(name);
      return redactJson(value, (text) => redact(text).text, isOurs);
    },
    mapping: originals.all,
    scanForOriginals: (text) => scan(text, originals.find),
    notes: mapping.notes,
  };
}

const learn = (originals: Originals, found: Parameters<typeof withMachine>[0]): void => {
  originals.replacementFor(found);
  for (const each of withMachine(found)) originals.replacementFor(each);
};

/** First everything is learned, then everything that is known is looked for: a name may be explained after its use. */
function spansOf(
  text: string,
  { found: inText, views }: TextLook,
  originals: Originals,
  learnOnce: (found: Found) => void,
): Found[] {
  const inViews = views.flatMap(({ view, found }) => found.flatMap((each) => placeOf(each, view, text)));
  for (const found of inText) learnOnce(found);
  for (const found of inViews) learnOnce(found);
  const known = [...originals.find(text)];
  const knownInViews = views.flatMap(({ view }) =>
    [...originals.find(view.text)].flatMap((found) => placeOf(found, view, text)),
  );
  return [...inText, ...known, ...inViews, ...knownInViews, ...encodedRuns(text, originals)];
}

/** Where something found in decoded text stands in the text itself; nothing where it is not encoded there. */
function placeOf(found: Found, { text, offsets }: DecodedView, original: string): Found[] {
  const start = offsets[found.start] ?? 0;
  const end = offsets[found.end] ?? original.length;
  const raw = original.slice(start, end);
  return raw === text.slice(found.start, found.end) ? [] : [{ ...found, start, end }];
}

/** A run of base64 that holds an identifier goes as a whole. */
function* encodedRuns(text: string, originals: Originals): Generator<Found> {
  for (const { start, end, text: decoded } of decodedBase64(text)) {
    for (const found of findAddresses(soughtText(decoded))) originals.replacementFor(found);
    for (const found of originals.find(decoded)) yield { ...found, start, end, spell: () => '[redacted]' };
  }
}

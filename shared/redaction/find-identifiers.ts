import { findAddresses } from './find-addresses.ts';
import { findKeys } from './find-keys.ts';
import { findNames } from './find-names.ts';
import { findShortened } from './find-shortened.ts';
import type { Found } from './identifier.ts';
import { soughtText } from './sought-text.ts';

/** Everything in a text that shows by its form or by what stands around it that it is an identifier. Spans may overlap. */
export function findIdentifiers(text: string): Found[] {
  const sought = soughtText(text);
  return [...findAddresses(sought), ...findShortened(text), ...findKeys(sought), ...findNames(sought)];
}

import { findAddresses } from './find-addresses.ts';
import { findKeys } from './find-keys.ts';
import { findNames } from './find-names.ts';
import { findShortened } from './find-shortened.ts';
import type { Found } from './identifier.ts';

/** Everything in a text that shows by its form or by what stands around it that it is an identifier. Spans may overlap. */
export const findIdentifiers = (text: string): Found[] => [
  ...findAddresses(text),
  ...findShortened(text),
  ...findKeys(text),
  ...findNames(text),
];

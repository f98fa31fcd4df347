import type { Identifier } from './identifier.ts';
import { lookAtText, type TextLook } from './look-at-text.ts';

/** What is known of a session before anything of it is redacted, so that the mapping can avoid every original. */
export interface Known {
  readonly identifiers: readonly Identifier[];
  /** First and last addresses of networks wider than /24, with the prefix length. */
  readonly networks: ReadonlyMap<string, number>;
  /** What a text shows: quick for those that were looked through. */
  readonly lookAt: (text: string) => TextLook;
}

export const nothingKnown: Known = { identifiers: [], networks: new Map(), lookAt: lookAtText };

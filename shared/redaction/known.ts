import type { Identifier } from './identifier.ts';

/** What is known of a session before anything of it is redacted, so that the mapping can avoid every original. */
export interface Known {
  readonly identifiers: readonly Identifier[];
  /** First and last addresses of networks wider than /24, with the prefix length. */
  readonly networks: ReadonlyMap<string, number>;
}

export const nothingKnown: Known = { identifiers: [], networks: new Map() };

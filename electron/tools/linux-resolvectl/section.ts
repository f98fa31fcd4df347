import type { TextBlock } from '../text-block.ts';
import type { Server } from './server.ts';

/** One heading of `resolvectl status` with what stands under it. */
export interface Section {
  readonly lines: TextBlock[number][];
  readonly isGlobal: boolean;
  /** `null` for `Global`, and for a delegate (258), which is tied to no link. */
  readonly interfaceName: string | null;
  readonly servers: Server[];
  /** The server used last. It is one of `servers`; some versions print it alone. */
  readonly current: Server[];
  /** Asked only where no other server is known at all. */
  readonly fallback: Server[];
  /** With `~` before a domain that is only for routing. */
  readonly domains: string[];
  /** `+DefaultRoute`, `-LLMNR`, `DNSSEC=no/unsupported`. Up to 246 each has a line of its own, said here as from 247 on. */
  readonly settings: Set<string>;
}

export const emptySection = (heading: TextBlock[number], interfaceName: string | null): Section => ({
  lines: [heading],
  isGlobal: heading.text.trim() === 'Global',
  interfaceName,
  servers: [],
  current: [],
  fallback: [],
  domains: [],
  settings: new Set(),
});

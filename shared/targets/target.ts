import { z } from 'zod';
import { AddressFamily } from '../family.ts';

const named = {
  /** What to resolve or dial: a canonical address without its zone (an IPv4-mapped one is the IPv4 address in it), or a name in ASCII (IDNA), lower case, no final dot. */
  host: z.string(),
  /** The name as people read it; differs from `host` for an internationalised name only. */
  hostInUnicode: z.string(),
  /** `null` when the host is a name. */
  family: AddressFamily.nullable(),
  /** IPv6 zone, an interface name or index; `null` when none was written. */
  zone: z.string().nullable(),
};
const Port = z.int().min(1).max(65_535);

/** What a person may want to reach, read from what they typed. */
export const Target = z.discriminatedUnion('kind', [
  /** `mini-red`, `192.168.2.171`, `fe80::1%en0`. */
  z.object({ kind: z.literal('host'), ...named, port: z.null() }),
  /** `mini-red:29502`, `[fe80::1%en0]:22`. */
  z.object({ kind: z.literal('host-port'), ...named, port: Port }),
  z.object({
    kind: z.literal('url'),
    ...named,
    /** Lower case, without `:`. */
    scheme: z.string(),
    /** The port written, else the usual one of the scheme. */
    port: Port,
    isUsualPort: z.boolean(),
    /** Path, query and fragment as written, `/` when there is none. */
    path: z.string(),
    /** User name before `@`, where the scheme has logins; a password is never kept. */
    user: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('multiaddr'),
    ...named,
    /** `null` when no `/tcp` or `/udp` is in it. */
    port: Port.nullable(),
    transport: z.enum(['tcp', 'udp']).nullable(),
    /** Names of the parts in order: `ip4`, `tcp`, `p2p`. */
    protocols: z.array(z.string()),
    /** The last `/p2p/…`: who should answer; `null` when not said. */
    peerId: z.string().nullable(),
    /** The dialled host is a relay, the peer is behind it (`/p2p-circuit`). */
    isRelayed: z.boolean(),
  }),
  /** `ada@mini-red`: the ssh login form. The host may be an alias in the person's ssh configuration. */
  z.object({ kind: z.literal('ssh'), ...named, port: z.null(), user: z.string() }),
]);
export type Target = z.output<typeof Target>;

/** A target, or a sentence for the person saying why the text is none. */
export type ParsedTarget = Target | { readonly kind: 'not-a-target'; readonly because: string };

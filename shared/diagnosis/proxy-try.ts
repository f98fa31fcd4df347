import { z } from 'zod';
import { ConnectAttempt } from '../connect-attempt.ts';

/** A proxy that programs would use for the target, by the system's settings or the environment. */
export const AppliedProxy = z.object({
  /** `system`, or the name of the variable. */
  from: z.string(),
  /** In words, without a password. */
  words: z.string(),
  /** `null` when only a script or the network tells. */
  host: z.string().nullable(),
  port: z.int().nullable(),
});
export type AppliedProxy = z.output<typeof AppliedProxy>;

/** What came of asking such a proxy for the target; the only other address that is contacted for it. */
export const ProxyTry = z.object({
  /** The proxy, as in `AppliedProxy`. */
  from: z.string(),
  words: z.string(),
  /**
   * `no-address`: its name has none · `not-reached`: the connect failed · `connected`: no request was made of it, since it
   * speaks SOCKS or TLS, or the run was not asked for that · `silent`: it took the request and did not answer ·
   * `no-proxy`: what answered does not speak HTTP · `answered`: with `status`.
   */
  kind: z.enum(['no-address', 'not-reached', 'connected', 'silent', 'no-proxy', 'answered']),
  /** The connect to the proxy itself; `null` when its name has no address. */
  attempt: ConnectAttempt.nullable(),
  /** HTTP status, the proxy's own or what it passed on; `null` without an answer. */
  status: z.int().nullable(),
  /** Status line, or the error's name. Text from outside. */
  said: z.string().nullable(),
});
export type ProxyTry = z.output<typeof ProxyTry>;

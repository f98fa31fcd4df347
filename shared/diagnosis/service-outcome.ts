import { z } from 'zod';

/** One certificate of a chain, the server's own first. Names and subjects are text from outside. */
export const Certificate = z.object({
  /** Common name, else organisation; `null` when the certificate has neither. */
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Subject alternative names as OpenSSL prints them: `DNS:mini-red.lan`, `IP Address:192.0.2.1`. */
  names: z.array(z.string()),
  /** `null` when the date could not be read. */
  validFromMs: z.number().nullable(),
  validToMs: z.number().nullable(),
  isSelfSigned: z.boolean(),
});
export type Certificate = z.output<typeof Certificate>;

export const TlsDetails = z.object({
  /** `TLSv1.3`; `null` when the handshake did not come that far. */
  protocol: z.string().nullable(),
  /** `h2`, `http/1.1`; `null` when the server chose none. */
  alpn: z.string().nullable(),
  chain: z.array(Certificate),
});
export type TlsDetails = z.output<typeof TlsDetails>;

/** A redirect: where it leads, and why nobody went there. */
export const Redirect = z.object({
  status: z.int(),
  from: z.string(),
  /** As the server wrote it, made whole; text from outside. */
  to: z.string(),
  /** `null` when it was followed. Only the target's own host is ever visited. */
  notFollowed: z.enum(['another-host', 'too-many', 'a-loop', 'no-web-address', 'no-time']).nullable(),
});
export type Redirect = z.output<typeof Redirect>;

/** What the service did once connected. */
export const ServiceOutcome = z.object({
  kind: z.enum(['banner', 'silent', 'closed', 'tls', 'tls-failed', 'http', 'http-hung', 'failed']),
  address: z.string(),
  elapsedMs: z.number(),
  /** HTTP status; `null` when it is no HTTP answer. */
  status: z.int().nullable(),
  /** Certificate trouble by OpenSSL's name (`CERT_HAS_EXPIRED`, `ERR_TLS_CERT_ALTNAME_INVALID`); `null` without. */
  tlsError: z.string().nullable(),
  /** First bytes, the status line, or the error's words. Text from outside. */
  said: z.string().nullable(),
  /** The connecting program: `routelight`, as itself and directly. `null` when it was not told. */
  program: z.string().nullable(),
  /** The local end; `null` when the socket never had one. */
  local: z.object({ address: z.string(), port: z.int() }).nullable(),
  /** Of the last exchange; each is `null` when it did not come that far. */
  timings: z
    .object({ connectMs: z.number().nullable(), tlsMs: z.number().nullable(), firstByteMs: z.number().nullable() })
    .nullable(),
  /** `null` when no certificate was shown. */
  tls: TlsDetails.nullable(),
  /** What it turned out to speak: `http` or `tls` perhaps where the other was asked for. `null` when it did not show. */
  speaks: z.enum(['http', 'http2', 'grpc', 'tls']).nullable(),
  /** Where an answer stopped coming: before it, in its head, or after the head with a body still due. */
  stalled: z.enum(['before-answer', 'in-head', 'in-body']).nullable(),
  /** Bytes of the answer that were read. */
  receivedBytes: z.int().nullable(),
  /** Empty when the answer was no redirect. */
  redirects: z.array(Redirect).nullable(),
  /** The proxy that programs would use for this address, in words; this exchange never does. `null` when none applies. */
  via: z.string().nullable(),
});
export type ServiceOutcome = z.output<typeof ServiceOutcome>;

/** One with nothing known but how it ended: every outcome is made of this. */
export const serviceOutcome = (
  kind: ServiceOutcome['kind'],
  address: string,
  more: Partial<ServiceOutcome> = {},
): ServiceOutcome => ({
  kind,
  address,
  elapsedMs: 0,
  status: null,
  tlsError: null,
  said: null,
  program: null,
  local: null,
  timings: null,
  tls: null,
  speaks: null,
  stalled: null,
  receivedBytes: null,
  redirects: null,
  via: null,
  ...more,
});

import { weight } from './clue.ts';

/** What a code of one of Apple's frameworks means, as a category and its weight. */
export interface AppleCode {
  readonly category: string;
  readonly weight: number;
  /** What else the code may stand for; absent when it is one thing. */
  readonly ambiguous?: readonly string[];
}

const { application, wrapper, permission, system, plain } = weight;
const of = (category: string, heft: number = application): AppleCode => ({ category, weight: heft });

/** Two codes that stand for several errno; the likeliest is taken, and the others are said. */
export const connectFailed: readonly string[] = [
  '-1004 stands for ECONNREFUSED as a rule, but also for other ends of an attempt to connect',
  '_kCFStreamErrorCodeKey in the whole error tells which it was',
];
export const connectionLost: readonly string[] = [
  '-1005 stands for ECONNRESET, ENOTCONN or an early end of the connection',
  '_kCFStreamErrorCodeKey in the whole error tells which it was',
];

/**
 * NSURLError.h; the same numbers are used in kCFErrorDomainCFNetwork. A code that wraps an errno weighs less than the
 * errno, which stands in `_kCFStreamErrorCodeKey` where it is known (facts F3).
 */
const URL_ERRORS: Readonly<Record<number, AppleCode>> = {
  [-999]: of('cancelled'),
  [-1000]: of('bad-url'),
  [-1001]: of('timeout'),
  [-1002]: of('bad-url'),
  [-1003]: of('EAI_NONAME'),
  [-1004]: { ...of('ECONNREFUSED', plain), ambiguous: connectFailed },
  [-1005]: { ...of('ECONNRESET', plain), ambiguous: connectionLost },
  [-1006]: of('EAI_NONAME'),
  [-1007]: of('too-many-redirects'),
  [-1009]: of('ENETDOWN'),
  [-1011]: of('http-status'),
  [-1013]: of('http-status'),
  [-1017]: of('bad-response'),
  [-1018]: of('data-not-allowed'),
  [-1019]: of('data-not-allowed'),
  [-1020]: of('data-not-allowed'),
  [-1022]: of('plain-http-refused'),
  [-1200]: of('tls-failed'),
  [-1201]: of('tls-certificate'),
  [-1202]: of('tls-certificate'),
  [-1203]: of('tls-certificate'),
  [-1204]: of('tls-certificate'),
  [-1205]: of('tls-client-certificate'),
  [-1206]: of('tls-client-certificate'),
};

export const urlError = (code: number): AppleCode | undefined =>
  URL_ERRORS[code] ?? (code <= -995 && code >= -1299 ? of('unknown', wrapper) : undefined);

/** CFNetworkErrors.h, the positive codes of kCFErrorDomainCFNetwork. */
const CFNETWORK: Readonly<Record<number, AppleCode>> = {
  1: of('EAI_NONAME'),
  2: of('EAI_NONAME', plain),
  306: of('proxy-refused'),
  307: of('proxy-failed'),
  310: of('proxy-refused'),
  311: of('proxy-failed'),
};
export const cfNetworkError = (code: number): AppleCode | undefined => CFNETWORK[code];

/** Secure Transport (SecureTransport.h), domain 3 of CFStream. Categories are Apple's names in words. */
const SECURE_TRANSPORT: Readonly<Record<number, string>> = {
  [-9800]: 'tls-protocol',
  [-9801]: 'tls-negotiation',
  [-9802]: 'tls-fatal-alert',
  [-9805]: 'tls-closed-graceful',
  [-9806]: 'tls-closed-abort',
  [-9807]: 'tls-certificate',
  [-9808]: 'tls-certificate',
  [-9810]: 'tls-internal',
  [-9812]: 'tls-certificate',
  [-9813]: 'tls-certificate',
  [-9814]: 'tls-certificate',
  [-9815]: 'tls-certificate',
  [-9816]: 'tls-closed-no-notify',
  [-9824]: 'tls-handshake',
  [-9825]: 'tls-certificate',
  [-9830]: 'tls-illegal-parameter',
  [-9836]: 'tls-wrong-version',
  [-9838]: 'tls-refused',
  [-9843]: 'tls-certificate',
  [-9847]: 'timeout',
  [-9858]: 'tls-handshake',
};
export const secureTransportError = (code: number): AppleCode | undefined => {
  const category = SECURE_TRANSPORT[code];
  return category === undefined ? (code <= -9800 && code > -9900 ? of('tls-failed') : undefined) : of(category);
};

/** dns_sd.h of mDNSResponder. NoAuth and PolicyDenied are how a missing Local Network permission shows (facts A6). */
const DNS_SD: Readonly<Record<number, AppleCode>> = {
  [-65537]: of('unknown', wrapper),
  [-65538]: of('EAI_NONAME'),
  [-65539]: of('ENOMEM'),
  [-65540]: of('EINVAL'),
  [-65548]: of('name-conflict'),
  [-65553]: of('dns-firewall'),
  [-65554]: of('EAI_NODATA'),
  [-65555]: of('local-network-denied', permission),
  [-65563]: of('dns-service-not-running', system),
  [-65566]: of('ENETUNREACH'),
  [-65568]: of('timeout'),
  [-65569]: of('dns-connection-lost'),
  [-65570]: of('local-network-denied', permission),
  [-65571]: of('dns-not-permitted'),
};
export const dnsServiceError = (code: number): AppleCode | undefined =>
  DNS_SD[code] ?? (code <= -65537 && code >= -65791 ? of('unknown', wrapper) : undefined);

/** dns_sd.h's names, printed without the prefix in front of the number. */
export const dnsServiceNames: Readonly<Record<string, number>> = {
  NoSuchName: -65538,
  NameConflict: -65548,
  NoSuchRecord: -65554,
  NoAuth: -65555,
  ServiceNotRunning: -65563,
  NoRouter: -65566,
  Timeout: -65568,
  DefunctConnection: -65569,
  PolicyDenied: -65570,
  NotPermitted: -65571,
};

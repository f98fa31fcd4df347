import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import type { Certificate, TlsDetails } from '../../shared/diagnosis/service-outcome.ts';

/** A chain of more is a mistake or an attack, as are that many names. */
const MOST_CERTIFICATES = 10;
const MOST_NAMES = 100;
const MOST_CHARACTERS = 300;

/** What the handshake showed; `null` when the server showed no certificate. */
export function tlsDetailsOf(socket: TLSSocket): TlsDetails | null {
  const chain: Certificate[] = [];
  const seen = new Set<string>();
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (certificate?.fingerprint256 && !seen.has(certificate.fingerprint256) && chain.length < MOST_CERTIFICATES) {
    seen.add(certificate.fingerprint256);
    chain.push(certificateOf(certificate));
    certificate = certificate.issuerCertificate;
  }
  return chain.length === 0 ? null : { protocol: socket.getProtocol(), alpn: socket.alpnProtocol || null, chain };
}

function certificateOf(certificate: DetailedPeerCertificate): Certificate {
  const { subject, issuer, subjectaltname, valid_from, valid_to } = certificate;
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    names: (subjectaltname ?? '')
      .split(/, (?=[A-Za-z ]+:)/)
      .filter((name) => name !== '')
      .slice(0, MOST_NAMES)
      .map((name) => name.slice(0, MOST_CHARACTERS)),
    validFromMs: timeOf(valid_from),
    validToMs: timeOf(valid_to),
    isSelfSigned: JSON.stringify(subject) === JSON.stringify(issuer),
  };
}

/** A name of several parts comes as a list. */
function nameOf(parts: DetailedPeerCertificate['subject'] | undefined): string | null {
  const part: unknown = parts?.CN ?? parts?.O;
  const text = Array.isArray(part) ? part.join(', ') : part;
  return typeof text === 'string' && text !== '' ? text.slice(0, MOST_CHARACTERS) : null;
}

function timeOf(text: string): number | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** Why the certificate is not trusted: OpenSSL's name and words. `null` when it is. */
export function certificateTrouble(
  socket: TLSSocket,
  name: string,
): { readonly code: string; readonly words: string } | null {
  if (socket.authorized) return null;
  const code = String(socket.authorizationError ?? 'UNKNOWN');
  const mismatch = code === 'ERR_TLS_CERT_ALTNAME_INVALID' && checkServerIdentity(name, socket.getPeerCertificate());
  return { code, words: mismatch ? mismatch.message.slice(0, 1_000) : code.toLowerCase().replaceAll('_', ' ') };
}

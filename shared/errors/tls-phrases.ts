import { type Phrase, weight } from './clue.ts';

const says = (category: string, pattern: RegExp, heft: number = weight.application): Phrase => ({
  pattern,
  category,
  weight: heft,
});

/** OpenSSL, LibreSSL, BoringSSL, rustls, Go crypto/tls, Java, Node and Schannel in their own words. */
export const tlsPhrases: readonly Phrase[] = [
  says('tls-syscall', /\bSSL_ERROR_SYSCALL\b/g),
  says('tls-closed-no-notify', /\bclosed connection without sending TLS close_notify\b/g),
  says('tls-closed-no-notify', /\bEOF occurred in violation of protocol\b|\bSSLEOFError\b/g),
  says('tls-closed-no-notify', /\bunexpected eof while reading\b|\bUNEXPECTED_EOF_WHILE_READING\b/g),
  says('tls-closed-no-notify', /\bSSL_ERROR_ZERO_RETURN\b|\bClient network socket disconnected before secure TLS\b/g),
  says('tls-closed-no-notify', /\bRemote host (?:closed|terminated) (?:connection during )?(?:the )?handshake\b/gi),
  says('tls-wrong-version', /\bwrong version number\b|\bWRONG_VERSION_NUMBER\b/gi),
  says('tls-wrong-version', /\bunsupported protocol\b|\bUNSUPPORTED_PROTOCOL\b|\btlsv1 alert protocol version\b/g),
  says('tls-wrong-version', /\bprotocol version not supported\b|\bpackets? length too long\b|\bHTTP_REQUEST\b/g),
  says('tls-wrong-version', /\bfirst record does not look like a TLS handshake\b|\breceived corrupt message\b/gi),
  says(
    'tls-wrong-version',
    /\bserver gave HTTP response to HTTPS client\b|\bUnrecognized SSL message, plaintext connection\?/g,
  ),
  says('tls-certificate', /\bcertificate verify failed\b|\bCERTIFICATE_VERIFY_FAILED\b/gi),
  says(
    'tls-certificate',
    /\bself[- ]signed certificate\b|\bunable to (?:get local issuer|verify the first) certificate\b/gi,
  ),
  says(
    'tls-certificate',
    /\bcertificate (?:has|is) (?:expired|not yet valid|not trusted)\b|\bcert(?:ificate)? expired\b/gi,
  ),
  says('tls-certificate', /\b(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|CERT_HAS_EXPIRED)\b/g),
  says('tls-certificate', /\b(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?)\b/g),
  says('tls-certificate', /\bERR_TLS_CERT_ALTNAME_INVALID\b|\bSSL certificate problem\b|\binvalid peer certificate\b/g),
  says(
    'tls-certificate',
    /\bx509: |\btls: failed to verify certificate\b|\bPKIX path (?:building|validation) failed\b/g,
  ),
  says(
    'tls-certificate',
    /\b(?:UnknownIssuer|NotValidForName|CertExpired)\b|\bno alternative certificate subject name matches\b/g,
  ),
  says(
    'tls-certificate',
    /\bhost(?:name)? \S{1,255} doesn't match\b|\bThe certificate (?:for|of) this server is invalid\b/gi,
  ),
  says(
    'tls-client-certificate',
    /\balert (?:bad certificate|certificate required|unknown ca)\b|\bcertificate required\b/gi,
  ),
  says('tls-handshake', /\b(?:sslv3|tlsv1) alert handshake failure\b|\bhandshake_failure\b|\bHandshakeFailure\b/g),
  says('tls-handshake', /\bno (?:shared cipher|cipher suites in common)\b|\bhandshake failure\b/gi),
  says(
    'tls-fatal-alert',
    /\b(?:unrecognized name|tlsv1 unrecognized name)\b|\breceived fatal alert\b|\bremote error: tls:/gi,
  ),
  says(
    'tls-failed',
    /\bSSL connect error\b|\bAn SSL error has occurred\b|\bSSLError\b|\bSSLHandshakeException\b/g,
    weight.plain,
  ),
  says('tls-failed', /\bSSL routines:/g, weight.plain),
];

import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { opensslCommand } from '../service-failures.ts';

export const tlsHangs = defineRule({
  id: 'tls-hangs',
  signature: 'linux',
  title: 'The server takes the connection, but never answers the start of TLS',
  step: 'service',
  needs: ['services'],
  makesMoot: ['http-hangs'],
  lookAlikes: ['http-hangs', 'tls-not-spoken'],
  source: 'RFC 8446 §2: the server’s hello comes right after the client’s; facts I4 (TLS/plain mismatch)',
  weight: 'problem',
  test(given) {
    const { services, target, pathMtus } = given;
    const hung = services.filter(
      ({ kind, timings }) =>
        kind === 'http-hung' && timings !== null && timings.connectMs !== null && timings.tlsMs === null,
    );
    if (target.scheme !== 'https' || hung.length === 0 || hung.length < services.length)
      return notApplicable('TLS was not asked for, or its handshake came to an end');
    return finding(
      'very-likely',
      hung.map(({ address, elapsedMs }) => fact(`${address} did not answer the TLS greeting in ${elapsedMs} ms.`)),
      [
        advice(`Check that port ${target.port} is one for TLS: a server of another protocol waits in silence.`),
        advice('If it is, look at the server: it may be stuck, or out of connections.'),
        command('Try the handshake by itself:', opensslCommand(given)),
      ],
      hung.every(({ address }) => pathMtus?.some((each) => each.address === address && each.mtu !== null) === true)
        ? []
        : [
            fact(
              'A way that loses big packets (an MTU black hole) can stop the handshake as well; that was not tried.',
            ),
          ],
    );
  },
});

import { action, advice, command, fact, finding, notApplicable } from '../answers.ts';
import { isOwn } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const httpHangs = defineRule({
  id: 'http-hangs',
  signature: 'linux',
  title: 'The web server accepts the connection, but does not answer the request',
  step: 'service',
  needs: ['services'],
  makesMoot: [],
  lookAlikes: ['http-server-fails', 'closed-at-once'],
  source: 'RFC 9112 §9; facts I4',
  weight: 'problem',
  test({ services, ways, pathMtus, target: { port, scheme } }) {
    const hung = services.filter(({ kind }) => kind === 'http-hung');
    if (hung.length === 0 || hung.length < services.length)
      return notApplicable('no web server hung, or another address answered');
    const sizes = hung.map(({ address }) => pathMtus?.find((each) => each.address === address));
    const isUnmeasured =
      sizes.some((size) => size === undefined || size.mtu === null) &&
      !hung.every(({ address }) => isOwn(ways ?? [], address));
    return finding(
      'very-likely',
      [
        ...hung.map(({ address, elapsedMs }) => fact(`${address} did not answer a request in ${elapsedMs} ms.`)),
        ...sizes.flatMap((size) =>
          size?.mtu != null && size.firstFailing === null
            ? [fact(`Packets of ${size.mtu} bytes reach ${size.address}, so their size is not why.`)]
            : [],
        ),
      ],
      [
        advice(
          'Look at the server: it may be stuck, overloaded, or wait for something behind it (a database, another service).',
        ),
        advice(`Check that port ${port} is one for HTTP: another protocol waits in silence too.`),
        command(
          'Give it more time:',
          `curl -v --max-time 60 ${scheme ?? 'http'}://${hung[0]?.address.includes(':') ? `[${hung[0].address}]` : (hung[0]?.address ?? '')}:${port}/`,
        ),
        ...(isUnmeasured && pathMtus === null
          ? [action('Try the size of the packets that come through', 'run-deep')]
          : []),
      ],
      isUnmeasured
        ? [fact('A way that swallows large packets looks the same: small requests pass, the answer does not.')]
        : [],
    );
  },
});

import { action, advice, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';

export const httpStopsHalfway = defineRule({
  id: 'http-stops-halfway',
  signature: 'linux',
  title: 'The web server begins its answer and stops in the middle',
  step: 'service',
  needs: ['services'],
  makesMoot: ['http-hangs'],
  lookAlikes: ['http-hangs', 'mtu-black-hole'],
  source: 'RFC 9112 §6.3: the body is due as long as Content-Length says; RFC 2923 §2.1 (big packets lost)',
  weight: 'problem',
  test({ services, pathMtus }) {
    const stopped = services.filter(
      ({ kind, stalled }) =>
        (kind === 'http-hung' || kind === 'closed') && (stalled === 'in-head' || stalled === 'in-body'),
    );
    if (stopped.length === 0 || stopped.length < services.length)
      return notApplicable('no answer stopped halfway, or another address answered in full');
    const isMeasured = stopped.every(({ address }) =>
      pathMtus?.some((each) => each.address === address && each.mtu !== null),
    );
    return finding(
      'very-likely',
      stopped.map(({ address, receivedBytes, stalled, elapsedMs }) =>
        fact(
          `${address} sent ${receivedBytes ?? 'some'} bytes ${stalled === 'in-head' ? 'of its head' : 'and then no more of the page'} within ${Math.round(elapsedMs)} ms.`,
        ),
      ),
      [
        advice('Look at the server: what makes the rest of the page (a database, another service) may hang.'),
        ...(isMeasured
          ? []
          : [
              action(
                'If small pages come and large ones do not: try the size of the packets that come through',
                'run-deep',
              ),
            ]),
      ],
      isMeasured ? [] : [fact('A way that loses big packets (an MTU black hole) looks the same; that was not tried.')],
    );
  },
});

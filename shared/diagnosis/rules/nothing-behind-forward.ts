import { advice, cite, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import type { ServiceOutcome } from '../case.ts';
import { isWhole, listenersOn, ownerName, takes } from '../facts-of-case.ts';
import { isForwarder } from '../forwards.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, isAccepted } from '../tries.ts';

export const nothingBehindForward = defineRule({
  id: 'nothing-behind-forward',
  signature: 'linux',
  title: 'The port is passed on to a container, a virtual machine or through a tunnel, and nothing answers behind it',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['closed-at-once', 'reset-after-accept', 'reset-on-connect', 'refused-despite-listener'],
  lookAlikes: ['closed-at-once', 'refused-despite-listener'],
  source: 'docker-run(1) --publish: docker-proxy accepts first and dials the container then; ssh(1) -L',
  weight: 'problem',
  test(given) {
    const {
      attempts,
      listeners,
      services,
      target: { port },
    } = given;
    const dialled = new Set(attempts.map(({ target }) => target.address));
    const taking = listenersOn(listeners, port).filter((each) =>
      [...dialled].some((address) => takes(each, address) === true),
    );
    if (taking.length === 0 || !taking.every(isForwarder) || !isWhole(given, 'listeners'))
      return notApplicable('no program that passes the port on has it');
    const refused = endedWith(deadTries({ attempts }), 'refused', 'reset').map(({ last }) => last);
    const cut = (services ?? []).filter(isCut);
    const isEmpty = services !== null && cut.length > 0 && cut.length === services.length;
    if (refused.length === 0 && !isEmpty) return notApplicable('the connection was not ended at once');
    const isDocker = taking.some(({ owner }) => /docker/i.test(owner?.command ?? ''));
    return finding(
      'very-likely',
      [
        ...taking.map((each) => cite(`${ownerName(each)} has the port; it only passes connections on.`, each)),
        ...(isEmpty ? attempts.filter(isAccepted) : refused).map(citeAttempt),
        ...cut.map(({ address, elapsedMs }) =>
          fact(`${address} ended the connection after ${elapsedMs} ms, without a byte.`),
        ),
      ],
      [
        advice(
          'Inside the container or virtual machine, check that the server runs, and that it listens on all addresses (0.0.0.0): its own 127.0.0.1 is not reached from outside it.',
        ),
        advice('Check that the port behind is the one on which the server listens there.'),
        ...(isDocker ? [command('See which port leads where:', 'docker ps')] : []),
        advice(
          'For ssh -L or kubectl port-forward: the terminal in which it runs says why the far end was not reached.',
        ),
      ],
      [fact('A server behind it that itself ends each connection without a word looks the same.')],
    );
  },
});

const isCut = ({ kind, said }: ServiceOutcome): boolean =>
  (kind === 'closed' && said === null) || (kind === 'failed' && said?.includes('ECONNRESET') === true);

import { isAnswer } from '../../connect-attempt.ts';
import { advice, citeAttempt, finding, notApplicable, programName } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { triesOf, wasAnswered } from '../tries.ts';

export const programMisreadsErrors = defineRule({
  id: 'program-misreads-errors',
  signature: 'N5b',
  title: 'The program reports “No route to host” for everything, the Internet too: it misreads its own errors',
  step: 'connect',
  needs: ['attempts', 'controls'],
  makesMoot: [
    'local-network-denied',
    'local-network-silent',
    'local-network-denied-to-program',
    'local-network-denied-to-others',
    'local-network-denied-to-unstable-identity',
    'local-network-lost-with-parent',
    'local-network-lost-with-update',
  ],
  lookAlikes: ['local-network-denied-to-program'],
  source: 'facts N5b, A6: a runtime that reads SO_ERROR too early',
  weight: 'problem',
  test({ attempts, controls }) {
    const own = controls.filter((each) => each.program === 'routelight' && isAnswer(each));
    const failing = triesOf(attempts).flatMap(({ program, last }) => {
      const elsewhere = controls.filter(
        (each) => each.program === program && each.target.address !== last.target.address,
      );
      const isFooled = elsewhere.some(
        (each) => isHostError(each) && own.some(({ target }) => target.address === each.target.address),
      );
      const isDeaf = program !== 'routelight' && !wasAnswered(attempts, program);
      return isDeaf && isHostError(last) && isFooled ? [{ program, all: [last, ...elsewhere] }] : [];
    });
    const [first] = failing;
    if (first === undefined) return notApplicable('no other program fails where Routelight gets an answer');
    return finding('possible', [...first.all, ...own].map(citeAttempt), [
      advice(`Update ${programName(first.program)}, or the library or runtime that it uses for connections.`),
      advice('Try the same connection with another program or runtime: if that works, the network is fine.'),
    ]);
  },
});

const isHostError = ({ outcome }: Parameters<typeof isAnswer>[0]): boolean =>
  outcome.kind === 'unreachable' && outcome.scope === 'host';

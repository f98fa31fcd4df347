import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { advice, cite, citeAttempt, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const takenInTunnel = defineRule({
  id: 'taken-in-tunnel',
  signature: 'linux I4',
  title:
    'The connection was taken through a tunnel and nothing was said over it: that the target itself took it is not shown',
  step: 'service',
  needs: ['attempts', 'ways', 'services'],
  makesMoot: [],
  lookAlikes: ['tunnel-silent'],
  source: 'facts I4: programs that make a tunnel of a proxy (TUN) accept each connection themselves',
  weight: 'remark',
  test({ attempts, ways, services }) {
    const taken = attempts.flatMap((each) => {
      const answer = wayTo(ways, each.target.address)?.answer ?? null;
      const isTunnel = tunnelKindOf(answer?.interfaceName ?? '') !== null;
      return isAccepted(each) && isTunnel && answer !== null ? [{ attempt: each, answer }] : [];
    });
    const [first] = taken;
    if (first === undefined || taken.length < attempts.filter(isAccepted).length)
      return notApplicable('no connection was taken, or one was outside a tunnel');
    if (services.length === 0 || services.some(({ kind }) => kind !== 'silent'))
      return notApplicable('the service said something');
    const { answer } = first;
    return finding(
      'certain',
      [
        cite(`The way is ${answer.interfaceName}, a tunnel.`, answer),
        ...taken.map(({ attempt }) => citeAttempt(attempt)),
      ],
      [advice('If the program still fails, ask for something that the service answers, such as http://host:port/.')],
    );
  },
});

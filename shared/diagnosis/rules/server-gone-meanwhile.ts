import { advice, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { isThisMachine } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const serverGoneMeanwhile = defineRule({
  id: 'server-gone-meanwhile',
  signature: 'linux',
  title: 'The server took one connection and refused the next: it ends after the first, or crashed on it',
  step: 'service',
  needs: ['attempts', 'services'],
  makesMoot: [],
  lookAlikes: ['closed-at-once', 'port-refused'],
  source:
    'RFC 9293 §3.10.7.1: a reset to a SYN is for a port nobody listens on; nc(1) -l takes one connection without -k',
  weight: 'problem',
  test({ attempts, services, ways, platform, target: { port } }) {
    const gone = services.filter(({ kind, said }) => kind === 'failed' && said?.includes('ECONNREFUSED') === true);
    const [first] = gone;
    const accepted = attempts.find((each) => isAccepted(each) && each.target.address === first?.address);
    if (first === undefined || gone.length < services.length || accepted === undefined)
      return notApplicable('no address took a connection and refused the next');
    const isHere = ways !== null && isThisMachine(ways);
    const where = isHere ? '' : 'On the target: ';
    return finding(
      'very-likely',
      [citeAttempt(accepted), fact(`${first.address} refused the connection after it (ECONNREFUSED).`)],
      [
        advice(
          'Start the server again, and look at its log or its last words: it may crash on a connection without a request.',
        ),
        advice(
          'A server for one connection only, as “nc -l”, was used up by this very look: start it with -k, or again.',
        ),
        command(
          `${where}see whether it listens now:`,
          platform === 'linux' || !isHere ? `ss -ltnp 'sport = :${port}'` : `lsof -nP -iTCP:${port} -sTCP:LISTEN`,
        ),
      ],
      [fact('A firewall that allows only so many connections at a time refuses in the same way.')],
    );
  },
});

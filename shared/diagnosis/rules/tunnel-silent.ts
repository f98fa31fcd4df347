import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const tunnelSilent = defineRule({
  id: 'tunnel-silent',
  signature: 'linux',
  title: 'No answer through the tunnel (VPN): its other end may be gone, or the target does not answer behind it',
  step: 'connect',
  needs: ['attempts', 'ways', 'pings'],
  makesMoot: ['no-answer-beyond-router'],
  lookAlikes: ['no-answer-beyond-router', 'tailnet-far-firewall'],
  source: 'facts I1 (silence); wg(8): an interface stays up when the peer is gone, latest-handshakes tells',
  weight: 'problem',
  test({ attempts, ways, pings, interfaces, platform }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').flatMap((each) => {
      const answer = wayTo(ways, each.address)?.answer ?? null;
      const name = answer?.interfaceName ?? '';
      const kind = tunnelKindOf(
        name,
        interfaces?.find((own) => own.name === name),
      );
      const answers = pings.some(({ address, received }) => address === each.address && received > 0);
      return answer === null || kind === null || answers ? [] : [{ ...each, answer, name, kind }];
    });
    const [first] = silent;
    if (first === undefined) return notApplicable('no silent try went into a tunnel');
    const { address, answer, name, kind } = first;
    const wireguard: readonly NextStep[] =
      kind === 'wireguard'
        ? [
            command(
              'See when the other end was last heard (as root); no recent handshake means gone:',
              `wg show ${name}`,
            ),
          ]
        : [];
    return finding(
      'possible',
      [cite(`The way to ${address} is ${name}, a tunnel.`, answer), ...citeTries(silent)],
      [
        ...wireguard,
        advice('See in the VPN program whether it is connected; disconnect and connect it once.'),
        ...(platform === 'darwin' ? [command('See the VPN services of this Mac:', 'scutil --nc list')] : []),
        advice(
          `If other addresses behind the tunnel answer, look at ${address} itself: is it on, and does a firewall there drop this?`,
        ),
        advice(`If ${address} is not behind the VPN at all, the VPN takes too much: have it leave that network out.`),
      ],
      [fact('A tunnel that stands and a target that is off or filters look the same from here.')],
    );
  },
});

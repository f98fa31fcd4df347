import { isLoopback, parseAddress } from '../../address.ts';
import { reachOf } from '../../explain/listener-reach.ts';
import { action, advice, citeListeners, citeTries, clear, command, finding, notApplicable } from '../answers.ts';
import { refusedThoughListening } from '../refused-though-listening.ts';
import { defineRule } from '../rule.ts';

export const listensOnLoopbackOnly = defineRule({
  id: 'listens-on-loopback-only',
  signature: 'S2',
  title: 'The service accepts connections from its own computer only',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused', 'tailnet-service-absent'],
  lookAlikes: ['server-not-running', 'listens-on-another-address'],
  source: 'facts S2; bind(2), RFC 1122 §3.2.1.3',
  weight: 'problem',
  test(given) {
    const { platform, target } = given;
    const found = refusedThoughListening(given);
    if (found === null) return notApplicable('not refused, or nothing is known to listen on this port');
    const refused = found.refused.filter(({ address }) => !isLoopbackText(address));
    if (refused.length === 0) return notApplicable('no connect to a LAN address was refused');
    const cited = citeListeners(found.bound);
    if (!found.bound.every((each) => reachOf(each).kind === 'this-computer-only')) return clear(...cited);
    return finding(
      'certain',
      [...cited, ...citeTries(refused)],
      [
        advice(
          'Start the service with a LAN address or all addresses to listen on (often `--host 0.0.0.0`, `bind 0.0.0.0` or `--listen`), then try again.',
        ),
        advice(
          'All addresses means everyone who can reach the machine: use the one LAN address if only that network should.',
        ),
        action('Show its listener', 'show-listeners'),
        command(
          'Check afterwards on that machine:',
          platform === 'linux' ? `ss -ltnp 'sport = :${target.port}'` : `lsof -nP -iTCP:${target.port} -sTCP:LISTEN`,
        ),
      ],
    );
  },
});

function isLoopbackText(text: string): boolean {
  const address = parseAddress(text);
  return address !== null && isLoopback(address);
}

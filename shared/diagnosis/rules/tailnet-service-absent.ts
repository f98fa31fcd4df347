import { action, advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isTailnetAddress } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { peerOf } from '../tailnet-target.ts';
import { deadTries, endedWith } from '../tries.ts';

export const tailnetServiceAbsent = defineRule({
  id: 'tailnet-service-absent',
  signature: 'T1',
  title: 'The tailnet works; on the far machine nothing listens on this port of its tailnet address',
  step: 'connect',
  needs: ['attempts', 'ways'],
  makesMoot: ['port-refused'],
  lookAlikes: ['port-refused', 'tailnet-far-firewall'],
  source: 'facts T1, H: RST means that the far system was reached',
  weight: 'problem',
  test(given) {
    const { attempts, ways, tailnet, target } = given;
    const { port } = target;
    const refused = endedWith(deadTries({ attempts }), 'refused').filter(({ address }) =>
      isTailnetAddress(ways, address),
    );
    const [first] = refused;
    if (first === undefined) return notApplicable('no tailnet address refused');
    const isPeer = tailnet !== null && peerOf({ target, attempts, tailnet }) !== undefined;
    return finding(
      isPeer ? 'very-likely' : 'possible',
      [
        ...citeTries(refused),
        fact(
          isPeer
            ? `${first.address} is a machine of the tailnet, reached through the tunnel.`
            : `${first.address} is in the range of tailnets, and a tunnel leads there.`,
        ),
      ],
      [
        advice(
          `On the far machine, start the server, and have it listen on all addresses (0.0.0.0) or on ${first.address}: on 127.0.0.1 or its LAN address alone the tailnet does not reach it.`,
        ),
        action('See which of its ports take connections', 'scan-ports'),
        command('See it there (macOS):', `lsof -nP -iTCP:${port} -sTCP:LISTEN`),
        command('Or hand on a loopback server there with Tailscale:', `tailscale serve --tcp=${port} ${port}`),
      ],
      [
        fact('The listeners of the far machine were not seen: a firewall there that rejects looks the same.'),
        ...(isPeer
          ? []
          : [fact('Tailscale did not name it as one of its machines: another VPN may use the same range.')]),
      ],
    );
  },
});

import { parseAddress } from '../../address.ts';
import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { covers } from '../../prefix.ts';
import { advice, cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { joinsOthers } from '../own-networks.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const detourOnOwnNetwork = defineRule({
  id: 'detour-on-own-network',
  signature: 'linux',
  title: 'The target is in this machine’s own network, yet a route sends everything for it to a router or into a VPN',
  step: 'route',
  needs: ['attempts', 'ways', 'interfaces'],
  makesMoot: ['no-answer-beyond-router', 'tunnel-silent'],
  lookAlikes: ['no-answer-beyond-router', 'wrong-netmask'],
  source: 'RFC 1122 §3.3.1.1; route(8), ip-route(8): the narrowest route wins over the network of the interface',
  weight: 'problem',
  test({ attempts, ways, interfaces, platform }) {
    const own = interfaces
      .filter(joinsOthers)
      .flatMap(({ name, addresses }) => addresses.map((each) => ({ ...each, name })));
    const lost = endedWith(deadTries({ attempts }), 'timed-out', 'unreachable').flatMap((each) => {
      const parsed = parseAddress(each.address);
      const answer = wayTo(ways, each.address)?.answer ?? null;
      const mine = own.find(
        ({ family, address, prefixLength }) =>
          parsed !== null && prefixLength !== null && covers({ family, address, prefixLength }, parsed),
      );
      const isElsewhere =
        answer?.gateway != null ||
        (tunnelKindOf(answer?.interfaceName ?? '') !== null && answer?.interfaceName !== mine?.name);
      const isDetour =
        answer !== null && isElsewhere && answer.failure === null && mine !== undefined && isNetwork(mine);
      return isDetour ? [{ ...each, answer, mine }] : [];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no silent address of the own network is reached by a router');
    const { address, answer, mine } = first;
    return finding(
      'possible',
      [
        cite(
          `This machine has ${mine.address}/${mine.prefixLength}, so ${address} should be a direct neighbour.`,
          mine,
        ),
        cite(
          answer.gateway === null
            ? `Yet the way there goes into the tunnel ${answer.interfaceName}.`
            : `Yet the way there goes by ${answer.gateway}.`,
          answer,
        ),
        ...citeTries(lost),
      ],
      [
        ...(tunnelKindOf(answer.interfaceName ?? '') === null
          ? []
          : [
              advice(
                'Disconnect the VPN for one try. If that helps, have it leave the local network out (split tunnel).',
              ),
              advice(
                'Tailscale: an exit node leaves it out with “Allow local network access”; a subnet route of a peer may be what takes it.',
              ),
            ]),
        command('See the route:', platform === 'linux' ? `ip route show match ${address}` : `route -n get ${address}`),
        command(
          'If it should not be there (as administrator):',
          platform === 'linux' ? `ip route del ${address}` : `sudo route -n delete ${address}`,
        ),
      ],
    );
  },
});

const isNetwork = ({ family, prefixLength }: { family: string; prefixLength: number | null }): boolean =>
  prefixLength !== null && prefixLength < (family === 'ipv4' ? 31 : 127);

import { parseAddress } from '../../address.ts';
import { covers } from '../../prefix.ts';
import { cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const detourOnOwnNetwork = defineRule({
  id: 'detour-on-own-network',
  signature: 'linux',
  title: 'The target is in this machine’s own network, yet a route of its own sends everything for it to a router',
  step: 'route',
  needs: ['attempts', 'ways', 'interfaces'],
  makesMoot: ['no-answer-beyond-router'],
  lookAlikes: ['no-answer-beyond-router', 'wrong-netmask'],
  source: 'RFC 1122 §3.3.1.1; route(8), ip-route(8): the narrowest route wins over the network of the interface',
  weight: 'problem',
  test({ attempts, ways, interfaces, platform }) {
    const own = interfaces.flatMap(({ addresses }) => addresses);
    const lost = endedWith(deadTries({ attempts }), 'timed-out', 'unreachable').flatMap((each) => {
      const parsed = parseAddress(each.address);
      const answer = wayTo(ways, each.address)?.answer ?? null;
      const mine = own.find(
        ({ family, address, prefixLength }) =>
          parsed !== null && prefixLength !== null && covers({ family, address, prefixLength }, parsed),
      );
      const isDetour = answer?.gateway != null && answer.failure === null && mine !== undefined && isNetwork(mine);
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
        cite(`Yet the way there goes by ${answer.gateway}.`, answer),
        ...citeTries(lost),
      ],
      [
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

import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { isRouted, neighborState } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { gatewaysToShare } from '../narrowest-route.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const oneOfSeveralGateways = defineRule({
  id: 'one-of-several-gateways',
  signature: 'linux',
  title: 'Packets to the target are shared among several routers, and one of them does not lead there',
  step: 'route',
  needs: ['attempts', 'ways', 'routes'],
  makesMoot: ['gateway-silent'],
  lookAlikes: ['no-answer-beyond-router', 'gateway-silent'],
  source: 'ip-route(8) `nexthop`; ip-sysctl.rst fib_multipath_hash_policy: each connection goes by one of them',
  weight: 'problem',
  test({ attempts, ways, routes, neighborsAfter, pings }) {
    const dead = endedWith(deadTries({ attempts }), 'timed-out', 'unreachable', 'host-down').filter(({ address }) =>
      isRouted(ways, address),
    );
    const [first] = dead;
    if (first === undefined) return notApplicable('no try behind a router failed');
    const { address } = first;
    const shared = gatewaysToShare(routes, address);
    if (shared === null) return notApplicable('one router alone leads to the target');
    const silent = shared.gateways.filter((each) => neighborState(neighborsAfter ?? [], each) === 'silent');
    const [suspect] = silent;
    const isAlive = pings?.some((each) => each.address === address && each.received > 0) === true;
    return finding(
      suspect === undefined ? 'possible' : 'very-likely',
      [
        cite(
          `${shared.gateways.join(' and ')} share what goes to ${address}; each connection goes by one of them.`,
          shared.route,
        ),
        ...citeTries(dead),
        ...silent.map((each) => citeNeighbor(neighborsAfter ?? [], each)),
        ...(isAlive ? [fact(`${address} answers ping, which may have gone by another of them.`)] : []),
      ],
      steps(shared.gateways, suspect, address),
      [
        fact(
          suspect === undefined
            ? 'By which of them the connect went was not seen: a firewall further on looks the same.'
            : `By which of them the connect went was not seen; the others may be at fault as well.`,
        ),
      ],
    );
  },
});

function steps(gateways: readonly string[], suspect: string | undefined, address: string): readonly NextStep[] {
  const [good] = gateways.filter((each) => each !== suspect);
  const family = address.includes(':') ? '-6 ' : '';
  return [
    ...gateways.map((each) => command(`Ask ${each}, whether it is there:`, `ping -c 2 ${each}`)),
    command(
      `For a try, send what is for the target by ${good} alone (as root), connect again, and take the route back with “del”:`,
      `ip ${family}route add ${address} via ${good}`,
    ),
    advice('A router that is gone, or does not pass packets on to this network, is to be taken out of the route.'),
  ];
}

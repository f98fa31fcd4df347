import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { Case } from '../case.ts';
import { isOfMainTable, isRouted } from '../facts-of-case.ts';
import { gatewaysToShare, narrowestRoute } from '../narrowest-route.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const noAnswerBeyondRouter = defineRule({
  id: 'no-answer-beyond-router',
  signature: 'linux F4',
  title: 'No answer from behind the router: a firewall drops it, or the target is not there',
  step: 'connect',
  needs: ['attempts', 'ways'],
  makesMoot: [],
  lookAlikes: ['gateway-silent', 'packets-dropped'],
  source: 'facts I1: ETIMEDOUT, filter drop or host gone behind a router',
  weight: 'problem',
  test({ attempts, ways, pings, traces, routes, target: { port } }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(({ address }) => isRouted(ways, address));
    const [first] = silent;
    if (first === undefined) return notApplicable('no try behind a router went unanswered');
    const alive = (pings ?? []).find(({ address, received }) => address === first.address && received > 0);
    const trace = (traces ?? []).find(({ address }) => address === first.address);
    const lastHop = trace?.hops.findLast(({ address }) => address !== null)?.address;
    // what came through may have gone by another router than the connect
    const isShared = gatewaysToShare(routes ?? [], first.address) !== null;
    const evidence = [
      ...citeTries(silent),
      ...(alive === undefined
        ? []
        : [fact(`${first.address} answers ping, so it is there${isShared ? '' : ': this port alone is silent'}.`)]),
      ...(lastHop === undefined ? [] : [fact(`The last router that answered on the way is ${lastHop}.`)]),
      ...otherRouters(routes ?? [], first.address).map((route) =>
        cite(`There is a default route by ${route.gateway} as well, which is not the one taken.`, route),
      ),
    ];
    return finding(
      alive === undefined || isShared ? 'possible' : 'very-likely',
      evidence,
      [
        advice(`Check that ${first.address} is the right address and that the machine there is on.`),
        advice(
          `Check the firewalls of the target and of its network (security group, router rules) for TCP port ${port}.`,
        ),
        command('See how far packets come:', `traceroute -n ${first.address}`),
      ],
      [
        fact(
          alive === undefined
            ? 'A way back that is missing looks the same: the target may get the packets and not know where to answer.'
            : 'A server that does not take its connections (full queue) looks the same from here.',
        ),
      ],
    );
  },
});

/** Default routes by another router than the one that leads to the address. */
function otherRouters(routes: NonNullable<Case['routes']>, address: string): NonNullable<Case['routes']> {
  const taken = narrowestRoute(routes, address);
  return routes.filter(
    (route) =>
      taken !== null &&
      route.destination === taken.destination &&
      route.family === taken.family &&
      isOfMainTable(route) &&
      route.gateway !== null &&
      route.gateway !== taken.gateway,
  );
}

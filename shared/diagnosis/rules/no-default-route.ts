import { advice, cite, citeTries, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { isOfMainTable, isWhole } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const noDefaultRoute = defineRule({
  id: 'no-default-route',
  signature: 'N6',
  title: 'This machine has no default route for this kind of address: only its own networks can be reached',
  step: 'route',
  needs: ['attempts', 'routes'],
  makesMoot: ['no-route'],
  lookAlikes: ['wrong-netmask'],
  source: 'facts N6; ip-route(8), route(8)',
  weight: 'problem',
  test(given) {
    if (!isWhole(given, 'routes')) return notApplicable('the route table may lack rows');
    const lost = endedWith(deadTries(given), 'unreachable').filter(
      ({ last }) => last.outcome.kind === 'unreachable' && last.outcome.scope === 'network' && failedHere(last),
    );
    const [first] = lost;
    if (first === undefined) return notApplicable('no try ended at once with ENETUNREACH');
    const { family } = first.last.target;
    const defaults = given.routes.filter(
      (route) =>
        route.family === family &&
        route.destination?.endsWith('/0') === true &&
        route.kind === 'unicast' &&
        isOfMainTable(route),
    );
    if (defaults.length > 0)
      return clear(...defaults.slice(0, 3).map((route) => cite('There is a default route.', route)));
    const name = family === 'ipv6' ? 'IPv6' : 'IPv4';
    const otherFamily = given.routes
      .filter(
        (route) =>
          route.family !== family &&
          route.destination?.endsWith('/0') === true &&
          route.gateway !== null &&
          route.kind === 'unicast' &&
          isOfMainTable(route),
      )
      .slice(0, 1);
    return finding(
      'certain',
      [
        ...citeTries(lost),
        fact(`The route table has no ${name} default route.`),
        ...otherFamily.map((route) =>
          cite(
            `There is one for ${family === 'ipv6' ? 'IPv4' : 'IPv6'} only: this may be a network without ${name}.`,
            route,
          ),
        ),
        ...given.routes
          .filter((route) => route.destination?.endsWith('/0') === true && !isOfMainTable(route))
          .slice(0, 2)
          .map((route) => cite(`Table ${route.table} has one, which only a policy rule (ip rule) would use.`, route)),
      ],
      [
        advice(
          'Check that this machine got its address from the network (DHCP, router advertisement): an address without a router gives no default route.',
        ),
        ...(given.platform === 'linux'
          ? [command('With a fixed address, add the router (as root):', 'ip route add default via <router>')]
          : [advice('With a fixed address, set the router in System Settings › Network › Details › TCP/IP.')]),
        ...(family === 'ipv6' ? [advice('If this network has no IPv6, use the IPv4 address of the target.')] : []),
        ...(family === 'ipv4' && otherFamily.length > 0
          ? [
              advice(
                'If this network is meant for IPv6 alone, use the IPv6 address of the target, or its name: NAT64 serves names.',
              ),
            ]
          : []),
      ],
    );
  },
});

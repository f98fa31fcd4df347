import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isRouted } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

/** macOS reports it only after several unanswered SYN (facts I1); a rule that rejects answers within a round trip. */
const LATE_MS = 900;

/** ping(8), iputils and BSD: `Destination Host Unreachable`, `Destination Net Unreachable`; IPv6 `No route`. */
const UNREACHABLE = /(?:host|net|address) unreachable|no route/i;

export const routerSaysUnreachable = defineRule({
  id: 'router-says-unreachable',
  signature: 'N7',
  title: 'A router on the way says that it knows no way to the target, or that the target is not there',
  step: 'route',
  needs: ['attempts', 'ways'],
  makesMoot: ['firewall-prohibits'],
  lookAlikes: ['no-route', 'routing-loop'],
  source: 'facts N7, I1; RFC 792 destination unreachable; net/ipv4/icmp.c icmp_err_convert',
  weight: 'problem',
  test({ attempts, ways, platform, traces, pings }) {
    const toldByPing = (address: string) =>
      pings?.find((each) => each.address === address && each.received === 0 && UNREACHABLE.test(each.said ?? ''));
    const told = endedWith(deadTries({ attempts }), 'unreachable').filter(
      ({ address, last: { isSynchronous, elapsedMs, outcome } }) => {
        const isNetwork = outcome.kind === 'unreachable' && outcome.scope === 'network';
        const isLate =
          elapsedMs >= LATE_MS || (platform === 'linux' && (isNetwork || toldByPing(address) !== undefined));
        return isRouted(ways, address) && isSynchronous !== true && isLate && (isNetwork || platform === 'linux');
      },
    );
    const [first] = told;
    if (first === undefined) return notApplicable('no try behind a router ended so after it was sent');
    const pinged = toldByPing(first.address);
    const marks = (traces ?? []).flatMap(({ hops }) => hops).filter(({ said }) => said?.startsWith('!') === true);
    const named = marks.map(({ address, said }) => fact(`${address ?? 'A router'} answered ${said}.`));
    return finding(
      'very-likely',
      [
        ...citeTries(told),
        ...(pinged === undefined ? [] : [cite('Ping was told the same.', { printed: pinged.said ?? '' })]),
        ...named,
      ],
      [
        command('See which router says so:', `traceroute -n ${first.address}`),
        advice(
          `Check that ${first.address} is the right address, and that the machine there is on; then the routes of that router.`,
        ),
      ],
    );
  },
});

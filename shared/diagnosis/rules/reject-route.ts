import { cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import type { Way } from '../case.ts';
import { isRejectRoute, wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const rejectRoute = defineRule({
  id: 'reject-route',
  signature: 'N3',
  title: 'A route on this machine refuses everything to this address',
  step: 'route',
  needs: ['attempts', 'ways'],
  makesMoot: ['no-route', 'refused-for-root-too', 'unreachable-on-old-system'],
  lookAlikes: ['gateway-silent', 'prohibit-route'],
  source: 'facts N3, E2 flag R; ip-route(8) unreachable',
  weight: 'problem',
  test(given) {
    const { ways, platform } = given;
    const refused = endedWith(deadTries(given), 'unreachable').filter(
      ({ address, last }) => failedHere(last) && refuses(wayTo(ways, address)),
    );
    const [first] = refused;
    const answer = first === undefined ? null : (wayTo(ways, first.address)?.answer ?? null);
    if (first === undefined || answer === null) return notApplicable('no failed try took a reject route');
    const said = answer.failure ?? `flags ${answer.flags.join(',')}`;
    return finding(
      'certain',
      [cite(`The system’s own answer for ${first.address}: ${said}.`, answer), ...citeTries(refused)],
      platform === 'linux'
        ? [
            command('Find the route, and who put it there:', 'ip route show table all type unreachable'),
            command(
              'If it should not be there (as root):',
              `ip route del unreachable ${answer.destination ?? first.address}`,
            ),
          ]
        : [
            command('Find the route:', `route -n get ${first.address}`),
            command(
              'If it should not be there (as administrator):',
              `sudo route -n delete ${answer.destination ?? first.address}`,
            ),
          ],
    );
  },
});

/** Linux prints the error of the route in place of a way; a network without any route reads otherwise. */
function refuses(way: Way | undefined): boolean {
  if (isRejectRoute(way)) return true;
  const answer = way?.answer;
  return answer?.kind === 'unreachable' && (answer.failure === null || answer.failure.includes('No route to host'));
}

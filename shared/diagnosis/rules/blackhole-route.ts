import { cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import type { Way } from '../case.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

export const blackholeRoute = defineRule({
  id: 'blackhole-route',
  signature: 'linux',
  title: 'A blackhole route on this machine swallows everything to this address',
  step: 'route',
  needs: ['attempts', 'ways'],
  makesMoot: ['no-answer-beyond-router', 'packets-dropped'],
  lookAlikes: ['packets-dropped', 'reject-route'],
  source: 'ip-route(8) blackhole: connect(2) fails with EINVAL; facts E2 flag B: dropped in silence',
  weight: 'problem',
  test(given) {
    const lost = deadTries(given).filter(
      ({ address, last }) =>
        isBlackhole(wayTo(given.ways, address)) && (last.errno === 'EINVAL' || last.outcome.kind === 'timed-out'),
    );
    const [first] = lost;
    const answer = first === undefined ? null : (wayTo(given.ways, first.address)?.answer ?? null);
    if (first === undefined || answer === null) return notApplicable('no failed try took a blackhole route');
    return finding(
      'certain',
      [cite(`The way to ${first.address} is a blackhole.`, answer), ...citeTries(lost)],
      given.platform === 'linux'
        ? [
            command('Find the route, and who put it there:', 'ip route show table all type blackhole'),
            command('Or the policy rule that leads there:', 'ip rule show'),
            command(
              'If it should not be there (as root):',
              `ip route del blackhole ${answer.destination ?? first.address}`,
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

const isBlackhole = (way: Way | undefined): boolean =>
  way?.answer?.kind === 'blackhole' || way?.answer?.flags.some((flag) => flag === 'BLACKHOLE' || flag === 'B') === true;

import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

/** One may be a stranger's; the answers to a SYN and its repeats are several. */
const LEAST_DROPS = 2;
const STRICT = 1;

export const reversePathFiltered = defineRule({
  id: 'reverse-path-filtered',
  signature: 'linux',
  title:
    'This machine throws the answers away: they come in by another interface than the way out (reverse-path filter)',
  step: 'this-machine',
  platform: 'linux',
  needs: ['attempts', 'ways', 'reversePathFilters', 'reversePathDrops'],
  makesMoot: ['no-answer-beyond-router', 'packets-dropped'],
  lookAlikes: ['no-answer-beyond-router', 'packets-dropped'],
  source: 'kernel ip-sysctl.rst rp_filter; RFC 3704 §2.2; /proc/net/netstat IPReversePathFilter',
  weight: 'problem',
  test({ attempts, ways, reversePathFilters, reversePathDrops: { before, after } }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(({ last }) => last.target.family === 'ipv4');
    // the larger of `all` and the interface's own counts (ip-sysctl.rst), so a loose `all` leaves none strict
    const isLoose = reversePathFilters.some(({ interfaceName, value }) => interfaceName === 'all' && value > STRICT);
    const strict = isLoose ? [] : reversePathFilters.filter(({ value }) => value === STRICT);
    const [first] = silent;
    if (first === undefined || strict.length === 0 || after - before < LEAST_DROPS)
      return notApplicable('no silent try while a strict reverse-path filter threw packets away');
    const out = wayTo(ways, first.address)?.answer?.interfaceName ?? 'its interface';
    return finding(
      'very-likely',
      [
        ...citeTries(silent),
        fact(`While it waited, the reverse-path filter of this machine threw ${after - before} packets away.`),
        fact(`It is strict for ${strict.map(({ interfaceName }) => interfaceName).join(', ')}; the way out is ${out}.`),
      ],
      [
        advice('Best make both ways alike: give this machine a route back by the interface on which the answers come.'),
        command('Or let the filter be loose (as root), for a try:', 'sysctl -w net.ipv4.conf.all.rp_filter=2'),
        command('See the counter and the settings:', 'nstat -az TcpExtIPReversePathFilter; sysctl -ar rp_filter'),
      ],
      [fact('Packets of others that came by a wrong interface meanwhile would be counted as well.')],
    );
  },
});

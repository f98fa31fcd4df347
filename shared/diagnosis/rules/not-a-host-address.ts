import { parseAddress } from '../../address.ts';
import { covers, parsePrefix } from '../../prefix.ts';
import { advice, cite, citeTries, finding, notApplicable } from '../answers.ts';
import type { Way } from '../case.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

const GROUPS = ['224.0.0.0/4', 'ff00::/8', '255.255.255.255/32'].flatMap((text) => parsePrefix(text) ?? []);

export const notAHostAddress = defineRule({
  id: 'not-a-host-address',
  signature: 'linux',
  title: 'The address is one of many machines at once (broadcast or multicast): no connection can be made to it',
  step: 'route',
  needs: ['attempts', 'ways'],
  makesMoot: ['no-route', 'no-default-route', 'not-permitted', 'host-not-on-link', 'neighbor-failed'],
  lookAlikes: ['no-route'],
  source: 'RFC 1122 §4.2.3.10: a TCP connection to a broadcast or multicast address must be refused',
  weight: 'problem',
  test({ attempts, ways }) {
    const lost = deadTries({ attempts }).filter(({ address }) => isOfMany(address, wayTo(ways, address)));
    const [first] = lost;
    const answer = first === undefined ? null : (wayTo(ways, first.address)?.answer ?? null);
    if (first === undefined) return notApplicable('no failed try went to a broadcast or multicast address');
    return finding(
      'certain',
      [
        ...(answer === null ? [] : [cite(`${first.address} is not the address of one machine.`, answer)]),
        ...citeTries(lost),
      ],
      [advice('Use the address of the one machine that has the service; check the last number of the address.')],
    );
  },
});

function isOfMany(address: string, way: Way | undefined): boolean {
  const parsed = parseAddress(address);
  if (parsed !== null && GROUPS.some((each) => covers(each, parsed))) return true;
  const { kind = 'unicast', flags = [] } = way?.answer ?? {};
  return kind === 'broadcast' || kind === 'multicast' || flags.includes('BROADCAST') || flags.includes('MULTICAST');
}

import { parseAddress } from '../../address.ts';
import type { InterfaceAddress } from '../../network-interface.ts';
import { covers } from '../../prefix.ts';
import { advice, cite, citeTries, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

/** macOS prints `duplicated`, Linux `dadfailed` (ip-address(8)). */
const MARKS: readonly string[] = ['duplicated', 'dadfailed'];

export const ownAddressDuplicate = defineRule({
  id: 'own-address-duplicate',
  signature: 'linux',
  title: 'This machine’s own address is in use by another machine as well',
  step: 'this-machine',
  needs: ['attempts', 'interfaces'],
  makesMoot: ['neighbor-failed', 'host-not-on-link', 'neighbor-unconfirmed', 'packets-dropped', 'gateway-silent'],
  lookAlikes: ['duplicate-address'],
  source: 'RFC 4862 §5.4 duplicate address detection; ip-address(8) dadfailed; ifconfig(8) duplicated',
  weight: 'problem',
  test({ attempts, interfaces }) {
    const failed = deadTries({ attempts });
    const doubled = interfaces.flatMap(({ name, addresses }) =>
      addresses.filter(({ flags }) => flags.some((flag) => MARKS.includes(flag))).map((address) => ({ name, address })),
    );
    const relevant = doubled.filter(({ address }) => failed.some((each) => isInNetwork(address, each.address)));
    if (relevant.length === 0) return notApplicable('no own address in the target’s network is marked as a duplicate');
    return finding(
      'very-likely',
      [
        ...relevant.map(({ name, address }) =>
          cite(`${address.address} on ${name} is marked as a duplicate.`, address),
        ),
        ...citeTries(failed),
      ],
      [
        advice(
          'Give this machine another address, or find the other one in the router’s list of devices; then take the interface down and up again.',
        ),
      ],
    );
  },
});

/** The doubled address is the one that would be used: the target is in its network. */
function isInNetwork({ prefixLength, ...own }: InterfaceAddress, target: string): boolean {
  const parsed = parseAddress(target);
  return parsed !== null && prefixLength !== null && covers({ ...own, prefixLength }, parsed);
}

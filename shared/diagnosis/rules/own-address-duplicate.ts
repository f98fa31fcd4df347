import { advice, cite, citeAttempt, finding, notApplicable } from '../answers.ts';
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
  makesMoot: [],
  lookAlikes: ['duplicate-address'],
  source: 'RFC 4862 §5.4 duplicate address detection; ip-address(8) dadfailed; ifconfig(8) duplicated',
  weight: 'problem',
  test({ attempts, interfaces }) {
    const failed = deadTries({ attempts });
    const doubled = interfaces.flatMap(({ name, addresses }) =>
      addresses.filter(({ flags }) => flags.some((flag) => MARKS.includes(flag))).map((address) => ({ name, address })),
    );
    const relevant = doubled.filter(({ address }) => failed.some(({ last }) => last.target.family === address.family));
    if (relevant.length === 0) return notApplicable('no own address is marked as a duplicate');
    return finding(
      'very-likely',
      [
        ...relevant.map(({ name, address }) =>
          cite(`${address.address} on ${name} is marked as a duplicate.`, address),
        ),
        ...failed.map(({ last }) => citeAttempt(last)),
      ],
      [
        advice(
          'Give this machine another address, or find the other one in the router’s list of devices; then take the interface down and up again.',
        ),
      ],
    );
  },
});

import { advice, cite, citeAttempt, command, finding, notApplicable } from '../answers.ts';
import { entriesOf, isOnLink } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

export const duplicateAddress = defineRule({
  id: 'duplicate-address',
  signature: 'linux',
  title: 'Two machines use the target’s address: answers come now from one, now from the other',
  step: 'neighbor',
  needs: ['attempts', 'ways', 'neighborsBefore', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['packets-dropped'],
  source: 'RFC 5227; facts B4',
  weight: 'problem',
  test({ attempts, ways, neighborsBefore, neighborsAfter }) {
    const failed = deadTries({ attempts }).filter(({ address }) => isOnLink(ways, address));
    const changed = failed.flatMap(({ address }) => {
      const before = entriesOf(neighborsBefore, address).find(({ mac }) => mac !== null);
      const after = entriesOf(neighborsAfter, address).find(
        ({ mac, interfaceName }) => mac !== null && interfaceName === before?.interfaceName,
      );
      return before === undefined || after === undefined || before.mac === after.mac
        ? []
        : [{ address, before, after }];
    });
    const [first] = changed;
    if (first === undefined) return notApplicable('the hardware address behind the target did not change');
    const { address, before, after } = first;
    return finding(
      'very-likely',
      [
        cite(`${address} was ${before.mac} before the try.`, before),
        cite(`${address} was ${after.mac} after it.`, after),
        ...failed.map(({ last }) => citeAttempt(last)),
      ],
      [
        advice(
          `Find the machines with ${before.mac} and ${after.mac} (the router’s list of devices names them) and give one of them another address.`,
        ),
        command('Watch who answers:', `arping -c 5 ${address}`),
      ],
    );
  },
});

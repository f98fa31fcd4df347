import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { entriesOf, isOnLink } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries } from '../tries.ts';

export const duplicateAddress = defineRule({
  id: 'duplicate-address',
  signature: 'linux',
  title: 'Another machine answers for the target’s address than before: two have it, or it has just moved',
  step: 'neighbor',
  needs: ['attempts', 'ways', 'neighborsBefore', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['packets-dropped'],
  source: 'RFC 5227; facts B4; RFC 4861 §7.3.2: a stale entry may be of a machine that has left since',
  weight: 'problem',
  test({ attempts, ways, neighborsBefore, neighborsAfter, platform }) {
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
      before.state === JUST_CONFIRMED ? 'very-likely' : 'possible',
      [
        cite(`${address} was ${before.mac} before the try.`, before),
        cite(`${address} was ${after.mac} after it.`, after),
        ...citeTries(failed),
      ],
      [
        advice(
          `Find the machines with ${before.mac} and ${after.mac} (the router’s list of devices names them) and give one of them another address.`,
        ),
        command(
          'Ask anew, several times: two hardware addresses in turn mean two machines, always the new one means that it moved:',
          platform === 'linux'
            ? `sudo ip neigh flush to ${address}; ping -c 1 ${address}; ip neigh show ${address}`
            : `sudo arp -d ${address}; ping -c 1 ${address}; arp -n ${address}`,
        ),
      ],
      [
        fact(
          before.state === JUST_CONFIRMED
            ? 'A pair of machines that hands its address over when one fails looks the same.'
            : 'How old the first entry was is not known: an address that was given to another machine since looks the same.',
        ),
      ],
    );
  },
});

/** ip-neighbour(8): confirmed within the last seconds. macOS does not tell the age of an entry. */
const JUST_CONFIRMED = 'REACHABLE';

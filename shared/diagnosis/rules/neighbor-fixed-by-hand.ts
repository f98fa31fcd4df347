import type { PlatformId } from '../../family.ts';
import type { Neighbor } from '../../neighbor.ts';
import { advice, citeTries, command, fact, finding, notApplicable, offer } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { entriesOf, isOnLink, isRouted, wayTo } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const neighborFixedByHand = defineRule({
  id: 'neighbor-fixed-by-hand',
  signature: 'linux',
  title: 'A hardware address that somebody set by hand on this machine leads to nobody',
  step: 'neighbor',
  needs: ['attempts', 'ways', 'neighborsAfter', 'pings'],
  makesMoot: ['packets-dropped', 'no-answer-beyond-router', 'neighbor-unconfirmed'],
  lookAlikes: ['packets-dropped'],
  source: 'ip-neighbour(8) permanent; arp(8) -s: such an entry is never checked again',
  weight: 'problem',
  test({ attempts, ways, neighborsAfter, pings, platform }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').flatMap((each) => {
      const isDirect = isOnLink(ways, each.address);
      const hop = isDirect ? each.address : (wayTo(ways, each.address)?.answer?.gateway ?? null);
      const isFixed = hop !== null && entriesOf(neighborsAfter, hop).some(({ state }) => isPermanent(state));
      const answers = pings.some(({ address, received }) => address === each.address && received > 0);
      return isFixed && !answers && (isDirect || isRouted(ways, each.address)) ? [{ ...each, hop }] : [];
    });
    const [first] = silent;
    const wasPinged = pings.some(({ address }) => address === first?.address);
    if (first === undefined || !wasPinged)
      return notApplicable('no silent try went to a neighbour that was set by hand');
    const { hop } = first;
    return finding(
      'very-likely',
      [citeNeighbor(neighborsAfter, hop), ...citeTries(silent), fact(`${first.address} does not answer ping either.`)],
      [
        forget(neighborsAfter, hop, platform),
        advice('Then find the script or setting that made it, or give it the hardware address of today.'),
      ],
      [fact('A firewall that drops everything, ping too, looks the same if the hardware address is right.')],
    );
  },
});

/** Linux says PERMANENT, macOS arp `permanent`. */
const isPermanent = (state: string | null): boolean => state?.toLowerCase() === 'permanent';

/** The entry that was set by hand, on the interface it was set on; a command where the table does not name that. */
function forget(neighbors: readonly Neighbor[], hop: string, platform: PlatformId): NextStep {
  const entry = entriesOf(neighbors, hop).find(({ state }) => isPermanent(state));
  const interfaceName = entry?.interfaceName ?? null;
  const line = platform === 'linux' ? `ip neigh del ${hop} dev <interface>` : `sudo arp -d ${hop}`;
  if (entry === undefined || interfaceName === null)
    return command('Forget the entry (as root), so that the network is asked again:', line);
  const { family } = entry;
  return offer(`Forget the entry of ${hop}, so that the network is asked again…`, {
    ...{ kind: 'delete-neighbor', interfaceName, family, address: hop.split('%')[0] ?? hop },
  });
}

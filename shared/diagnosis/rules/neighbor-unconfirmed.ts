import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { isConfirmed, isOnLink, neighborState } from '../facts-of-case.ts';
import { citeNeighbor } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const neighborUnconfirmed = defineRule({
  id: 'neighbor-unconfirmed',
  signature: 'linux N1',
  title: 'The machine was on this network a while ago, but may be off or gone now',
  step: 'neighbor',
  platform: 'linux',
  needs: ['attempts', 'ways', 'neighborsAfter', 'pings'],
  makesMoot: [],
  lookAlikes: ['packets-dropped', 'neighbor-failed'],
  source: 'arp(7): a stale entry is used for delay_first_probe_time (5 s) before anybody is asked again',
  weight: 'problem',
  test({ attempts, ways, neighborsAfter, pings }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(
      ({ address }) =>
        isOnLink(ways, address) &&
        neighborState(neighborsAfter, address) === 'resolved' &&
        !isConfirmed(neighborsAfter, pings, address) &&
        pings.some((each) => each.address === address),
    );
    const [first] = silent;
    if (first === undefined) return notApplicable('no silent try to a neighbour of whom nobody has heard lately');
    return finding(
      'possible',
      [
        ...citeTries(silent),
        citeNeighbor(neighborsAfter, first.address),
        fact(`${first.address} does not answer ping either, and its hardware address is remembered from earlier.`),
      ],
      [
        advice('Wait ten seconds and diagnose again: by then this machine has asked anew, and it will be known.'),
        command('Or look yourself: FAILED means gone, REACHABLE means there:', `ip neigh show ${first.address}`),
        advice('If it is there, its firewall drops the connection.'),
      ],
    );
  },
});

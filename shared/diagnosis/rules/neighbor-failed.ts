import { isOnLink, neighborState } from '../facts-of-case.ts';
import { judgeAbsence } from '../link-steps.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, type Tries } from '../tries.ts';

export const neighborFailed = defineRule({
  id: 'neighbor-failed',
  signature: 'linux N1',
  title: 'Nobody answers at this address on the local network: the machine is off, elsewhere, or kept apart',
  step: 'neighbor',
  platform: 'linux',
  needs: ['attempts', 'ways', 'neighborsAfter'],
  makesMoot: [],
  lookAlikes: ['firewall-prohibits', 'packets-dropped', 'outgoing-filtered'],
  source: 'facts I1 (Linux: EHOSTUNREACH after about 3 s of ARP); arp(7) mcast_solicit, retrans_time_ms',
  weight: 'problem',
  test(given) {
    const { ways, neighborsAfter } = given;
    const silent = endedWith(deadTries(given), 'unreachable', 'timed-out').filter(
      ({ address, last }) => isOnLink(ways, address) && last.isSynchronous !== true,
    );
    // the kernel asks before it sends: silence that left no entry is outgoing-filtered
    const wasAsked = ({ address, last }: Tries) =>
      last.outcome.kind !== 'timed-out' || neighborState(neighborsAfter, address) !== 'no-entry';
    return judgeAbsence(given, silent.filter(wasAsked));
  },
});

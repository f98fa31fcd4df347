import { parseAddress } from '../../address.ts';
import type { ConnectAttempt } from '../../connect-attempt.ts';
import type { InterfaceAddress, NetworkInterface } from '../../network-interface.ts';
import { covers } from '../../prefix.ts';
import { advice, cite, citeAttempt, finding, notApplicable } from '../answers.ts';
import { neighborState, wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

/** What home and office routers give out; only a mask that differs from it is suspected. */
const USUAL_LENGTH = 24;

export const wrongNetmask = defineRule({
  id: 'wrong-netmask',
  signature: 'linux',
  title: 'The network mask of this machine does not fit: the target should be in the same network, or should not',
  step: 'this-machine',
  needs: ['attempts', 'ways', 'interfaces', 'neighborsAfter'],
  makesMoot: ['no-answer-beyond-router', 'no-route', 'no-default-route'],
  lookAlikes: ['no-answer-beyond-router', 'no-default-route'],
  source: 'RFC 950; RFC 1122 §3.3.1.1: the mask decides what is on-link',
  weight: 'problem',
  test({ attempts, ways, interfaces, neighborsAfter }) {
    const lost = endedWith(deadTries({ attempts }), 'unreachable', 'timed-out', 'host-down').flatMap((each) => {
      const own = ownAddresses(interfaces, hasNoWay(each.last)).find((address) =>
        isSuspect(address, each.address, wayTo(ways, each.address)?.isOnLink ?? null),
      );
      const isThere = neighborState(neighborsAfter, each.address) === 'resolved';
      return own === undefined || isThere ? [] : [{ ...each, own }];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no mask of this machine is suspect for a failed address');
    const { own, address, last } = first;
    const isNarrow = (own.prefixLength ?? 0) > USUAL_LENGTH;
    const isSure = isNarrow && hasNoWay(last);
    const says = isNarrow
      ? `so narrow a mask leaves ${address} out`
      : `so wide a mask takes ${address} for a direct neighbour`;
    return finding(
      isSure ? 'very-likely' : 'possible',
      [
        cite(`This machine has ${own.address}/${own.prefixLength}: ${says}.`, own),
        ...lost.map((each) => citeAttempt(each.last)),
      ],
      [
        advice(
          `Compare the mask with that of another machine in the same network; /${USUAL_LENGTH} (255.255.255.0) is usual.`,
        ),
        advice('Best let the network give the address (DHCP) instead of setting it by hand.'),
      ],
    );
  },
});

const hasNoWay = ({ outcome }: ConnectAttempt): boolean =>
  outcome.kind === 'unreachable' && outcome.scope === 'network';

/** /32 is usual for an alias, and in clouds that give the routes beside it: suspect only alone, where there is no way. */
const ownAddresses = (interfaces: readonly NetworkInterface[], isWithoutWay: boolean): readonly InterfaceAddress[] =>
  interfaces.flatMap(({ addresses }) => {
    const own = addresses.filter(
      ({ family, isAlias, peerAddress }) => family === 'ipv4' && !isAlias && peerAddress === null,
    );
    return own.filter(({ prefixLength }) => prefixLength !== 32 || (isWithoutWay && own.length === 1));
  });

/** Narrow: in the usual network of the own address, but not on-link. Wide: on-link, but far from the own address. */
function isSuspect(own: InterfaceAddress, target: string, isOnLink: boolean | null): boolean {
  const parsed = parseAddress(target);
  const length = own.prefixLength;
  if (parsed === null || length === null || own.address.startsWith('127.')) return false;
  const isNear = covers({ ...own, prefixLength: USUAL_LENGTH }, parsed);
  const isCovered = covers({ ...own, prefixLength: length }, parsed);
  if (length > USUAL_LENGTH) return isNear && !isCovered && isOnLink !== true;
  return length < USUAL_LENGTH && isOnLink === true && isCovered && !isNear;
}

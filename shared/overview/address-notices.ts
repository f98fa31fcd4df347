import { familyBits, isLinkLocal } from '../address.ts';
import { tunnelKindOf } from '../explain/tunnel-kind.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import { covers } from '../prefix.ts';
import { isUp } from './address-lines.ts';
import type { Notice, OverviewSoFar } from './overview.ts';
import { type OverviewFacts, rowsOf } from './overview-facts.ts';

/** What is odd about the addresses of this machine. */
export function addressNotices({ ways }: OverviewSoFar, { interfaces }: OverviewFacts): Notice[] {
  const up = rowsOf(interfaces).filter(isUp);
  const isCutOff = ways.kind === 'read' && ways.value.every(({ kind }) => kind === 'none');
  return [
    ...up.flatMap(duplicateAddresses),
    ...up.flatMap((each) => selfAssigned(each, isCutOff)),
    ...sharedNetworks(up),
  ];
}

/** `duplicated` (ifconfig) and `dadfailed` (ip): another machine answered for the address (RFC 4862 §5.4). */
const duplicateAddresses = ({ name, addresses }: NetworkInterface): Notice[] =>
  addresses
    .filter(({ flags }) => flags.includes('duplicated') || flags.includes('dadfailed'))
    .map(({ address }) => ({
      id: `duplicate-${name}-${address}`,
      severity: 'problem',
      text: `Another machine on ${name} has the address ${address} too, so it cannot be used here.`,
      question: 'interfaces',
    }));

/** RFC 3927: what a machine gives itself when no DHCP server answers. Links between two machines have no more. */
function selfAssigned({ name, hardwarePort, kind, addresses }: NetworkInterface, isCutOff: boolean): Notice[] {
  const own = addresses.filter(({ family }) => family === 'ipv4');
  const [first] = own;
  if (first === undefined || !own.every(isLinkLocal) || kind === 'bridge') return [];
  const text = `${hardwarePort === null ? name : `${hardwarePort} (${name})`} has given itself ${first.address}: no DHCP server answered on that network.`;
  return [{ id: `self-assigned-${name}`, severity: isCutOff ? 'problem' : 'notice', text, question: 'interfaces' }];
}

/** Two interfaces on one network: replies may leave by the other one than the question came by. */
function sharedNetworks(up: readonly NetworkInterface[]): Notice[] {
  const members = new Set(up.flatMap((each) => each.members));
  const plain = up.filter((each) => !members.has(each.name) && tunnelKindOf(each.name, each) === null);
  return plain.flatMap((one, at) =>
    plain.slice(at + 1).flatMap((other) => {
      const shared = one.addresses.find((own) => isNetwork(own) && other.addresses.some((far) => onSame(own, far)));
      if (shared === undefined) return [];
      const text = `${one.name} and ${other.name} are on the same network (${shared.address}/${shared.prefixLength}): connections may leave by the one you do not expect.`;
      return [
        {
          id: `shared-network-${one.name}-${other.name}`,
          severity: 'notice' as const,
          text,
          question: 'interfaces' as const,
        },
      ];
    }),
  );
}

const isNetwork = (own: InterfaceAddress): boolean =>
  own.prefixLength !== null && own.prefixLength < familyBits(own.family) - 1 && !isLinkLocal(own);

const onSame = (own: InterfaceAddress, far: InterfaceAddress): boolean =>
  far.prefixLength === own.prefixLength &&
  own.prefixLength !== null &&
  covers({ family: own.family, address: own.address, prefixLength: own.prefixLength }, far);

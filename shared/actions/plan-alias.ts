import { addressBits, familyBits, isLinkLocal, isLoopback, isWildcard } from '../address.ts';
import type { PlatformId } from '../family.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import { covers, type Prefix } from '../prefix.ts';
import type { OutlinePlanning } from './action-plan.ts';
import type { AliasRequest } from './action-request.ts';
import { addAliasCommand, removeAliasCommand } from './alias-commands.ts';
import { isHostOf } from './propose-alias.ts';

/** Whether another machine has the address already (facts B4). `blind`: the check itself could not see. */
export type ConflictCheck =
  | { readonly kind: 'free' }
  | { readonly kind: 'taken'; readonly by: string }
  | { readonly kind: 'blind'; readonly because: string };

export interface AliasSurroundings {
  readonly platform: PlatformId;
  readonly interfaces: readonly NetworkInterface[];
  readonly conflict: ConflictCheck;
  /** Next hops of this machine's routes. Empty where the routes could not be read, and where nothing is added. */
  readonly gateways: readonly string[];
  /** This machine's end of the ssh session the person came in by; `null` when there is none. */
  readonly sshAddress: string | null;
  /** An address that a journal says this app added: it may be taken away whatever it looks like. */
  readonly isAddedByUs: boolean;
  readonly trialSeconds: number | null;
}

const refused = (because: string): OutlinePlanning => ({ kind: 'refused', because });

/** The plan for one more address on an interface, or why it would do harm. */
export function planAddAlias(request: AliasRequest, around: AliasSurroundings): OutlinePlanning {
  const because = whyNotAdd(request, around);
  if (because !== null) return refused(because);
  const { interfaceName, address } = request;
  const { platform, conflict, trialSeconds } = around;
  return {
    kind: 'planned',
    plan: {
      request,
      title: `Add ${address} to ${interfaceName}`,
      why: `${interfaceName} answers to ${address} as well as to its own address. ${narrowMask(request)}${conflict.kind === 'free' ? ` ${NOBODY_ANSWERED}` : ''}`,
      warnings: warningsOf(request, around),
      mustType: null,
      privilege: 'administrator',
      commands: [{ words: `Add the address`, command: addAliasCommand(platform, request) }],
      undo: { words: `Take ${address} away again`, command: removeAliasCommand(platform, request) },
      trialSeconds,
      verify: `The addresses of ${interfaceName} are read again and ${address} has to be among them.`,
    },
  };
}

/** The plan for taking an extra address away. The interface's own address is never taken. */
export function planRemoveAlias(request: AliasRequest, around: AliasSurroundings): OutlinePlanning {
  const { interfaceName, address } = request;
  const on = around.interfaces.find(({ name }) => name === interfaceName);
  if (on === undefined) return refused(`There is no interface ${interfaceName} on this machine.`);
  const found = on.addresses.find((each) => each.address === address);
  if (found === undefined) return refused(`${interfaceName} has no address ${address}.`);
  if (!around.isAddedByUs && !isExtraAddress(found, on))
    return refused(`${address} is the own address of ${interfaceName}: without it the interface loses its network.`);
  const exact = { ...request, prefixLength: found.prefixLength ?? request.prefixLength };
  const carriesSsh = around.sshAddress === address;
  return {
    kind: 'planned',
    plan: {
      request: exact,
      title: `Take ${address} away from ${interfaceName}`,
      why: `${interfaceName} no longer answers to ${address}; its other addresses stay.`,
      warnings: carriesSsh ? [`Your ssh session came in by ${address}: it ends when the address goes.`] : [],
      mustType: carriesSsh ? address : null,
      privilege: 'administrator',
      commands: [{ words: 'Take the address away', command: removeAliasCommand(around.platform, exact) }],
      undo: { words: `Add ${address} again`, command: addAliasCommand(around.platform, exact) },
      trialSeconds: around.trialSeconds,
      verify: `The addresses of ${interfaceName} are read again and ${address} must be gone.`,
    },
  };
}

const NOBODY_ANSWERED = 'Nobody answered for it just now; a machine that is off or asleep cannot be seen.';

function warningsOf({ address, interfaceName }: AliasRequest, { conflict, interfaces }: AliasSurroundings): string[] {
  const on = interfaces.find(({ name }) => name === interfaceName);
  const isUnplugged = on?.status === 'inactive' || on?.status === 'DOWN';
  return [
    ...(conflict.kind === 'blind' ? [`Whether another machine has ${address} is not known: ${conflict.because}`] : []),
    ...(isUnplugged
      ? [`${interfaceName} has no link: the address reaches nobody before the cable or the Wi-Fi is back.`]
      : []),
  ];
}

/**
 * An extra address, and not one that the interface lives by: marked so, or set by hand and covering only itself beside a
 * subnet. A /128 of DHCPv6 looks like that too, and is told by its words.
 */
export const isExtraAddress = (found: InterfaceAddress, { addresses }: Pick<NetworkInterface, 'addresses'>): boolean =>
  found.isAlias ||
  (found.prefixLength === familyBits(found.family) &&
    !found.flags.some((flag) => MADE_BY_SYSTEM.has(flag)) &&
    addresses.some((each) => each.family === found.family && !isLinkLocal(each) && subnetOf(each).length > 0));

/** ifconfig's and iproute2's words for addresses from a router, DHCPv6 or for privacy. */
const MADE_BY_SYSTEM = new Set(['autoconf', 'temporary', 'secured', 'dynamic', 'mngtmpaddr', 'clat46', 'anycast']);

function whyNotAdd(request: AliasRequest, { interfaces, conflict, gateways }: AliasSurroundings): string | null {
  const { interfaceName, family, address, prefixLength } = request;
  const on = interfaces.find(({ name }) => name === interfaceName);
  const holder = interfaces.find((each) => each.addresses.some((own) => own.address === address));
  if (on === undefined) return `There is no interface ${interfaceName} on this machine.`;
  if (!on.flags.includes('UP')) return `${interfaceName} is down: an address on it would reach nobody.`;
  if (address.includes(':') !== (family === 'ipv6')) return `${address} is not an ${FAMILY_NAMES[family]} address.`;
  if (prefixLength > familyBits(family)) return `/${prefixLength} is too long for ${FAMILY_NAMES[family]}.`;
  if (isSpecial(request)) return `${address} cannot be given to an interface: it has a meaning of its own.`;
  if (holder !== undefined) return `${address} is already on ${holder.name} of this machine.`;
  if (gateways.includes(address))
    return `${address} is a gateway of this machine’s routes, whether it answers or not: with its address on this machine, packets for it would never leave.`;
  if (conflict.kind === 'taken') return `${address} belongs to another machine: ${conflict.by}`;
  return whyNotInSubnet(request, on);
}

function whyNotInSubnet(
  { family, address, interfaceName }: AliasRequest,
  { addresses }: NetworkInterface,
): string | null {
  const subnets = addresses.flatMap((each) => (each.family === family ? subnetOf(each) : []));
  const fitting = subnets.find((subnet) => covers(subnet, { family, address }));
  if (fitting === undefined)
    return subnets.length === 0
      ? `${interfaceName} has no ${FAMILY_NAMES[family]} subnet that ${address} could belong to.`
      : `${address} is outside the subnets of ${interfaceName} (${subnets.map(printSubnet).join(', ')}): no machine there would look for it on this link.`;
  return isHostOf(fitting, address)
    ? null
    : `${address} is the first or last address of ${printSubnet(fitting)}: it names the network or everybody on it.`;
}

const FAMILY_NAMES = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

/** A /32 covers nobody else, so it says nothing about the link. */
const subnetOf = ({ family, address, prefixLength }: InterfaceAddress): Prefix[] =>
  prefixLength === null || prefixLength === familyBits(family) ? [] : [{ family, address, prefixLength }];
const printSubnet = ({ address, prefixLength }: Prefix): string => `${address}/${prefixLength}`;

/** Unspecified, loopback, multicast (RFC 5771, RFC 4291 §2.7), link-local and the reserved 240/4 (RFC 1112 §4). */
function isSpecial({ family, address }: AliasRequest): boolean {
  if (isWildcard(address) || isLoopback({ family, address }) || isLinkLocal({ family, address })) return true;
  const first = addressBits({ address }) >> (family === 'ipv4' ? 28n : 120n);
  return family === 'ipv4' ? first >= 14n || address.startsWith('0.') : first === 255n;
}

/** Facts B3, ifconfig(8): an alias inside an existing subnet takes a mask that covers nothing but itself. */
const narrowMask = ({ family, prefixLength }: AliasRequest): string =>
  prefixLength === familyBits(family)
    ? `Its mask covers this one address only (/${prefixLength}), so that no second route to the subnet competes with the first.`
    : `With /${prefixLength} a second route to the subnet is made, which may compete with the first.`;

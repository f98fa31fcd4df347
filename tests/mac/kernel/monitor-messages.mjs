import { broadcastOf, ipv4ToNumber, ipv4ToText, maskOf } from './ipv4.mjs';
import { ipv6Mask } from './ipv6.mjs';
import { shortMac } from './links.mjs';
import { routeKey, routeRowsOf } from './route-rows.mjs';
import { destinationOf, maskText } from './route-spelling.mjs';

/** What the kernel tells everybody who listens when the state goes from one to the other: interfaces, addresses, routes. */
export function messagesBetween(before, after) {
  return [...interfaceMessages(before, after), ...addressMessages(before, after), ...routeMessages(before, after)];
}

function interfaceMessages(before, after) {
  const earlier = new Map(before.interfaces.map((each) => [each.name, each.flags.join()]));
  const changed = after.interfaces.filter(({ name, flags }) => earlier.get(name) !== flags.join());
  return changed.map((on) => ({ kind: 'interface', on: linkOf(on) }));
}

function addressMessages(before, after) {
  const removed = addressesBeside(before, after).map((each) => ({ kind: 'address', change: 'DELADDR', ...each }));
  const added = addressesBeside(after, before).map((each) => ({ kind: 'address', change: 'NEWADDR', ...each }));
  return [...removed, ...added];
}

function addressesBeside(state, other) {
  const known = new Set(other.interfaces.flatMap((on) => on.addresses.map((address) => addressKey(on, address))));
  return state.interfaces.flatMap((on) =>
    on.addresses
      .filter((address) => !known.has(addressKey(on, address)))
      .map((address) => ({ on: linkOf(on), address: spelledOut(address) })),
  );
}

const addressKey = ({ name }, { address, prefixLength }) => `${name} ${address}/${prefixLength}`;
const linkOf = ({ name, index, flags, mac }) => ({ name, index, flags, mac });

function spelledOut({ family, address, prefixLength, peer }) {
  if (family === 'ipv6') {
    const isLinkScoped = /^fe80:/i.test(address);
    return { address, isLinkScoped, netmask: ipv6Mask(prefixLength), broadcast: 'default' };
  }
  const number = ipv4ToNumber(address);
  const broadcast = peer ?? ipv4ToText(broadcastOf(number, prefixLength));
  return { address, isLinkScoped: false, netmask: ipv4ToText(maskOf(prefixLength)), broadcast };
}

function routeMessages(before, after) {
  const removed = routesBeside(before, after).map((row) => ({ kind: 'route', change: 'DELETE', row }));
  const added = routesBeside(after, before).map((row) => ({ kind: 'route', change: 'ADD', row }));
  return [...removed, ...added];
}

function routesBeside(state, other) {
  const known = new Set(routeRowsOf(other).map(routeKey));
  const indexOf = new Map(state.interfaces.map(({ name, index }) => [name, index]));
  return routeRowsOf(state)
    .filter((row) => !known.has(routeKey(row)))
    .map((row) => ({
      ...{ destination: destinationOf(row), netmask: row.prefixLength === null ? null : maskText(row) },
      ...{ gateway: row.gateway, flags: row.flags, interfaceName: row.interfaceName, linkName: linkNameOf(state, row) },
      index: indexOf.get(row.interfaceName) ?? 0,
    }));
}

/** An own address goes through lo0 but keeps the link of the interface it stands on (facts B1). */
function linkNameOf(state, { gateway, interfaceName }) {
  if (interfaceName !== 'lo0') return interfaceName;
  return state.interfaces.find(({ mac }) => mac !== null && shortMac(mac) === gateway)?.name ?? interfaceName;
}

import { ipv4ToNumber, networkOf } from './ipv4.mjs';

/** Changes to the Mac, each a function from the state before to the state after. Nothing is written here. */

const withInterface = (state, name, change) => ({
  ...state,
  interfaces: state.interfaces.map((each) => (each.name === name ? change(each) : each)),
});

/** Adding an address that is there already changes nothing but its mask, and succeeds (facts B5). */
export function addAddress(state, name, address) {
  return withInterface(state, name, (on) => {
    const at = on.addresses.findIndex((each) => each.address === address.address);
    const addresses = at < 0 ? [...on.addresses, address] : on.addresses.with(at, address);
    return { ...on, addresses };
  });
}

export const removeAddress = (state, name, address) =>
  withInterface(state, name, (on) => ({
    ...on,
    addresses: on.addresses.filter((each) => each.address !== address),
  }));

/** A cable pulled or put back: addresses stay, routes and neighbours of the interface go with it. */
export const setInterfaceUp = (state, name, isUp) =>
  withInterface(state, name, (on) => {
    const others = on.flags.filter((flag) => flag !== 'UP' && flag !== 'RUNNING');
    const status = on.status === null ? null : isUp ? 'active' : 'inactive';
    return { ...on, flags: isUp ? [...others, 'UP', 'RUNNING'] : others, status };
  });

export const addRoute = (state, route) => ({ ...state, routes: [...state.routes, route] });

export const deleteRoute = (state, { family, address, prefixLength }) => ({
  ...state,
  routes: state.routes.filter(
    (route) => !(route.family === family && route.address === address && route.prefixLength === prefixLength),
  ),
});

export const addSocket = (state, socket) => ({ ...state, sockets: [...state.sockets, socket] });

export const removeSocketsOf = (state, pid) => ({
  ...state,
  sockets: state.sockets.filter((socket) => socket.pid !== pid),
});

/** The interface whose network holds a gateway; `null` when none does. */
export function interfaceTowards(state, gateway) {
  const number = ipv4ToNumber(gateway);
  if (number === null) return null;
  const holds = ({ family, address, prefixLength }) =>
    family === 'ipv4' && networkOf(ipv4ToNumber(address), prefixLength) === networkOf(number, prefixLength);
  return state.interfaces.find(({ flags, addresses }) => flags.includes('UP') && addresses.some(holds)) ?? null;
}

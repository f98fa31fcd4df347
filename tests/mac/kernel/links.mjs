export const linkOf = ({ index }) => `link#${index}`;

/** ether_ntoa: no leading zeros (`d0:11:e5:3:0:9`). */
export const shortMac = (mac) =>
  mac
    .split(':')
    .map((octet) => octet.replace(/^0(?=.)/, ''))
    .join(':');

/** Services in their order whose interface is up and has an address of the family and a router. */
export function routersOf(state, family) {
  return state.services
    .filter(({ router, isEnabled }) => isEnabled && router?.[family] !== undefined)
    .map(({ device, router }) => ({ on: upInterface(state, device), router: router[family] }))
    .filter(({ on }) => on?.addresses.some((address) => address.family === family) ?? false);
}

export const upInterface = (state, name) =>
  state.interfaces.find((each) => each.name === name && each.flags.includes('UP'));

export const upInterfaces = (state) => state.interfaces.filter(({ flags }) => flags.includes('UP'));

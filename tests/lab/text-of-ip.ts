/**
 * What `ip` prints without -j, read in the plainest way: a second opinion on the rows of our tools, from another format
 * and by other code.
 */

/** `unicast 10.0.0.0/8 via 10.1.1.1 dev eth0 table main proto static src 10.1.1.2 metric 5` of every printed route. */
export function routesAsPrinted(text: string, family: 'ipv4' | 'ipv6'): string[] {
  const joined = text.replace(/\s*\n\s+nexthop/g, ' nexthop');
  return joined
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [own = '', ...hops] = line.split(' nexthop ');
      const words = own.trim().split(/\s+/);
      const kind = /^[a-z]+$/.test(words[0] ?? '') && words[0] !== 'default' ? (words.shift() ?? '') : 'unicast';
      const route = { kind, destination: widened(words[0] ?? '', family), ...hopOf(words) };
      const rest = { table: wordAfter(words, 'table') ?? 'main', source: wordAfter(words, 'src') };
      const metric = wordAfter(words, 'metric');
      return summary({ ...route, ...rest, metric, protocol: wordAfter(words, 'proto') }, hops.map(hopText));
    })
    .sort();
}

export interface RouteFacts {
  readonly kind: string;
  readonly destination: string | null;
  readonly gateway: string | null;
  readonly interfaceName: string | null;
  readonly table: string | null;
  readonly source: string | null;
  readonly metric: string | null;
  readonly protocol: string | null;
}

/** One route in one line, the same for both opinions. */
export const summary = (route: RouteFacts, hops: readonly string[]): string =>
  [
    route.kind,
    route.destination,
    route.gateway,
    route.interfaceName,
    route.table,
    route.source,
    route.metric,
    route.protocol,
  ]
    .map((each) => each ?? '-')
    .concat(hops)
    .join(' ');

const hopText = (hop: string): string => {
  const words = hop.trim().split(/\s+/);
  const { gateway, interfaceName } = hopOf(words);
  return `[${gateway} ${interfaceName} ${wordAfter(words, 'weight')}]`;
};

function hopOf(words: readonly string[]) {
  const interfaceName = wordAfter(words, 'dev');
  const via = wordAfter(words, 'via');
  const address = via === 'inet' || via === 'inet6' ? wordAfter(words, via) : via;
  const gateway = address?.startsWith('fe80:') ? `${address}%${interfaceName}` : address;
  return { gateway, interfaceName };
}

const wordAfter = (words: readonly string[], word: string): string | null =>
  words.includes(word) ? (words[words.indexOf(word) + 1] ?? null) : null;

function widened(destination: string, family: 'ipv4' | 'ipv6'): string {
  if (destination === 'default') return family === 'ipv4' ? '0.0.0.0/0' : '::/0';
  return destination.includes('/') ? destination : `${destination}/${family === 'ipv4' ? 32 : 128}`;
}

/** `va 192.168.2.171/24 secondary` of every address in `ip -o addr`, sorted. */
export function addressesAsPrinted(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const words = line.split('\\')[0]?.trim().split(/\s+/) ?? [];
      return [words[1], words[3], words.includes('secondary') ? 'secondary' : ''].join(' ').trim();
    })
    .sort();
}

/** `va UP 1500 02:…` of every interface in `ip -o link`, sorted; the loopback has no MAC. */
export function linksAsPrinted(text: string): string[] {
  return [...text.matchAll(/^\d+: ([^:@]+)\S* .*? mtu (\d+) .*?state (\S+) .*?link\/(\S+) (\S+)/gm)]
    .map(([, name, mtu, state, kind, mac]) => `${name} ${state} ${mtu} ${kind === 'loopback' ? '-' : mac}`)
    .sort();
}

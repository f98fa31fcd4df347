import { ask, ip } from './system.ts';

interface PrintedRoute {
  readonly type?: string;
  readonly dst: string;
  readonly gateway?: string;
  readonly dev?: string;
  readonly table?: string;
  readonly metric?: number;
}

/** `unicast 0.0.0.0/0 192.168.2.1 eth0 main ` for every route of both families, read from `ip` past the app, sorted. */
export const routesByIp = (): string[] =>
  (['-4', '-6'] as const)
    .flatMap((family) => printedRoutes(family).map((route) => [family, route] as const))
    .map(([family, { type = 'unicast', dst, gateway = '', dev = '', table = 'main', metric = '' }]) =>
      [type, widened(dst, family), gateway, dev, table, metric].join(' '),
    )
    .sort();

const printedRoutes = (family: string): PrintedRoute[] => JSON.parse(ip('-j', family, 'route', 'show', 'table', 'all'));

function widened(destination: string, family: '-4' | '-6'): string {
  if (destination === 'default') return family === '-4' ? '0.0.0.0/0' : '::/0';
  return destination.includes('/') ? destination : `${destination}/${family === '-4' ? 32 : 128}`;
}

interface PrintedInterface {
  readonly ifname: string;
  readonly addr_info: readonly { readonly local: string; readonly prefixlen: number }[];
}

/** `eth0` for every interface and `eth0 192.168.2.171/24` for each of its addresses, sorted. */
export function addressesByIp(): string[] {
  const interfaces: PrintedInterface[] = JSON.parse(ip('-j', 'addr'));
  return interfaces
    .flatMap(({ ifname, addr_info }) => [
      ifname,
      ...addr_info.map(({ local, prefixlen }) => `${ifname} ${local}/${prefixlen}`),
    ])
    .sort();
}

/** `192.168.2.1 02:00:5e:10:00:01 eth0 PERMANENT` for every neighbour, sorted. */
export function neighborsByIp(): string[] {
  const neighbors: PrintedNeighbor[] = JSON.parse(ip('-j', 'neigh'));
  return neighbors.map(({ dst, lladdr = '', dev, state }) => [dst, lladdr, dev, state.join(' ')].join(' ')).sort();
}

interface PrintedNeighbor {
  readonly dst: string;
  readonly lladdr?: string;
  readonly dev: string;
  readonly state: readonly string[];
}

/** `tcp 127.0.0.1:8000` for every socket that `ss` lists, sorted. `*` is a socket of both families. */
export const socketsBySs = (scope: '-l' | '-a'): string[] =>
  ask('/usr/bin/ss', '-H', '-n', '-t', '-u', scope)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/))
    .map(([protocol = '', , , , local = '']) => {
      const [, address = '', port = ''] = /^(.*):([^:]*)$/.exec(local) ?? [];
      return `${protocol} ${address === '*' ? '::' : address.replace(/^\[|\]$/g, '')}:${port}`;
    })
    .sort();

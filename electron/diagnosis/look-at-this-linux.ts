import type { Case } from '../../shared/diagnosis/case.ts';
import type { Host } from '../hosts/host.ts';

/** Parts of a case that the files of /proc fill on Linux (proc(5), ip-sysctl.rst). A part is `null` when it could not be read. */
export type LinuxParts = Pick<Case, 'ephemeralPorts' | 'connectionTracking' | 'reversePathFilters'>;

/** A container host has hundreds of interfaces, and packets of one target come by one or two. */
const MOST_INTERFACES = 32;
const CONF = '/proc/sys/net/ipv4/conf';

export async function lookAtThisLinux(host: Host, interfaceNames: readonly string[]): Promise<LinuxParts> {
  const [ports, count, limit, reversePathFilters] = await Promise.all([
    readNumbers(host, '/proc/sys/net/ipv4/ip_local_port_range'),
    readNumbers(host, '/proc/sys/net/netfilter/nf_conntrack_count'),
    readNumbers(host, '/proc/sys/net/netfilter/nf_conntrack_max'),
    readFilters(host, ['all', ...interfaceNames.filter(isPlainName).slice(0, MOST_INTERFACES)]),
  ]);
  const [first, last] = ports;
  const [tracked, most] = [count[0], limit[0]];
  return {
    ephemeralPorts: first === undefined || last === undefined ? null : { first, last },
    connectionTracking: tracked === undefined || most === undefined ? null : { count: tracked, limit: most },
    reversePathFilters,
  };
}

/** How many packets were thrown away for their source address since the kernel started; `null` where it does not tell. */
export async function countReversePathDrops(host: Host): Promise<number | null> {
  const reading = await host.readFile('/proc/net/netstat');
  if (reading.kind !== 'read') return null;
  const [names = [], values = []] = reading.text
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  const value = Number(values[names.indexOf('IPReversePathFilter')]);
  return names.includes('IPReversePathFilter') && Number.isInteger(value) ? value : null;
}

async function readFilters(host: Host, names: readonly string[]): Promise<Case['reversePathFilters']> {
  const read = await Promise.all(
    names.map(async (interfaceName) => {
      const [value] = await readNumbers(host, `${CONF}/${interfaceName}/rp_filter`);
      return value === undefined ? [] : [{ interfaceName, value }];
    }),
  );
  const filters = read.flat();
  return filters.length === 0 ? null : filters;
}

/** A name is part of a path here. */
const isPlainName = (name: string): boolean => /^[\w-][\w.@-]*$/.test(name);

async function readNumbers(host: Host, path: string): Promise<number[]> {
  const reading = await host.readFile(path);
  if (reading.kind !== 'read') return [];
  return reading.text.trim().split(/\s+/).map(Number).filter(Number.isInteger);
}

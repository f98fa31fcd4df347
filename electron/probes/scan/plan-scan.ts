import { type Address, addressBits, parseAddress } from '../../../shared/address.ts';
import { parsePortList } from '../../../shared/scan/port-list.ts';
import { parseTarget } from '../../../shared/targets/parse-target.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { resolveName } from '../resolve-name.ts';
import { isOwnAddress, scanLimits } from './scan-limits.ts';
import type { ScanPortsPlan } from './scan-ports.ts';

export interface ScanPlan extends ScanPortsPlan {
  readonly host: string;
  readonly target: Address;
  readonly isThisMachine: boolean;
  readonly otherAddresses: readonly string[];
}

export type ScanPlanning =
  | { readonly kind: 'planned'; readonly plan: ScanPlan }
  | { readonly kind: 'not-planned'; readonly because: string };

const RESOLVE_MS = 3_000;

/** Reads what a person asked to scan. One host, and of a name its first address: a network is never scanned. Nothing is sent to it. */
export async function planScan(host: string, ports: string, signal?: AbortSignal): Promise<ScanPlanning> {
  const several = whySeveral(host.trim());
  if (several !== null) return no(several);
  const target = parseTarget(host);
  const shown = visibleText(host.trim(), 100);
  if (target.kind === 'not-a-target') return no(`“${shown}” is no host: ${target.because}.`);
  const list = parsePortList(ports);
  if ('because' in list) return no(`“${visibleText(ports, 100)}” names no ports: ${list.because}.`);
  const { family, zone } = target;
  const own = family === null ? null : { address: target.host, family, zone };
  const found = own === null ? await resolve(target.host, signal) : [own];
  if (typeof found === 'string') return no(found);
  const [first, ...others] = found;
  if (first === undefined) return no(`The name ${shown} has no address here.`);
  const many = whyManyMachines(first);
  if (many !== null) return no(many);
  const isThisMachine = isOwnAddress(first);
  const otherAddresses = others.map(({ address }) => address);
  const limits = scanLimits(isThisMachine);
  return {
    kind: 'planned',
    plan: {
      host: target.host,
      target: first,
      isThisMachine,
      otherAddresses,
      ports: withPort(list.ports, target.port),
      limits,
    },
  };
}

/** A port that was named with the host is tried as well. */
const withPort = (ports: readonly number[], port: number | null): readonly number[] =>
  port === null || ports.includes(port) ? ports : [...ports, port].sort((a, b) => a - b);

const ONE_HOST = 'Only one named host is scanned, never a network.';

/** `10.0.0.0/8`, `10.0.0.*`, `10.0.0.1-20`, `a,b`: the ways in which scanners are given many hosts. */
function whySeveral(host: string): string | null {
  if (/^[\d.:a-f]+\/\d+$/i.test(host)) return `“${visibleText(host, 100)}” is a network. ${ONE_HOST}`;
  if (/[*,\s]/.test(host) || /^\d+\.\d+\.[\d.]*-/.test(host))
    return `“${visibleText(host, 100)}” names several hosts. ${ONE_HOST}`;
  return null;
}

/** Addresses behind which there is no one machine: unspecified, multicast (RFC 5771, RFC 4291 §2.7), limited broadcast. */
function whyManyMachines({ family, address }: Address): string | null {
  const first = addressBits({ address }) >> (family === 'ipv4' ? 24n : 120n);
  if (address === '0.0.0.0' || address === '::') return `${address} is no host; this machine is 127.0.0.1 or ::1.`;
  const isMany = family === 'ipv4' ? first >= 224n : first === 255n;
  return isMany ? `${address} speaks to many machines at once. ${ONE_HOST}` : null;
}

async function resolve(host: string, signal: AbortSignal | undefined): Promise<Address[] | string> {
  const { addresses, error } = await resolveName(host, RESOLVE_MS, signal);
  const found = addresses.flatMap(({ address }) => parseAddress(address) ?? []);
  if (found.length > 0) return found;
  return `The name ${visibleText(host, 100)} has no address here${error === null ? '' : ` (${error})`}.`;
}

const no = (because: string): ScanPlanning => ({ kind: 'not-planned', because });

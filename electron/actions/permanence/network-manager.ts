import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import { familyBits, parseAddress } from '../../../shared/address.ts';
import type { CommandLine } from '../../../shared/command.ts';
import type { Host } from '../../hosts/host.ts';
import type { PermanentAddress } from './alias-file-name.ts';

const NMCLI = '/usr/bin/nmcli';
const TIMEOUT_MS = 5_000;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** The profile by which NetworkManager brings up an interface: nmcli(1). */
export interface ManagerProfile {
  readonly uuid: string;
}

/**
 * The profile that is active on the interface; `null` when NetworkManager is not there, does not run, or leaves the
 * interface alone (`unmanaged`, or `externally` connected: it only watches).
 */
export async function readProfile(host: Host, interfaceName: string): Promise<ManagerProfile | null> {
  const text = await nmcli(host, ['-t', '-f', 'GENERAL.STATE,GENERAL.CON-UUID', 'device', 'show', interfaceName]);
  const values = valuesOf(text ?? '');
  const state = values.get('GENERAL.STATE') ?? '';
  const uuid = values.get('GENERAL.CON-UUID') ?? '';
  return /^100\b/.test(state) && !state.includes('externally') && UUID.test(uuid) ? { uuid } : null;
}

/** Adds to the profile or takes from it, and touches nothing that is up: the address is there already, or goes separately. */
export const profileCommand = (
  { uuid }: ManagerProfile,
  sign: '+' | '-',
  { family, address, prefixLength }: PermanentAddress,
): CommandLine => ({
  file: NMCLI,
  args: ['connection', 'modify', 'uuid', uuid, `${sign}${family}.addresses`, `${address}/${prefixLength}`],
});

/**
 * Further addresses in the profiles that are up: those that cover nothing but themselves, which is how Routelight adds them.
 * A profile does not tell who wrote them there. Empty where NetworkManager does not run.
 */
export async function profileAliases(host: Host): Promise<PermanentAlias[]> {
  const listed = await nmcli(host, ['-t', '-f', 'UUID,DEVICE,FILENAME', 'connection', 'show', '--active']);
  const found: PermanentAlias[] = [];
  for (const line of (listed ?? '').split('\n')) {
    const [uuid = '', interfaceName = '', path = ''] = splitEscaped(line);
    if (!UUID.test(uuid) || interfaceName === '') continue;
    const shown = await nmcli(host, ['-t', '-f', 'ipv4.addresses,ipv6.addresses', 'connection', 'show', 'uuid', uuid]);
    found.push(...aliasesOf(valuesOf(shown ?? ''), interfaceName, path || `NetworkManager profile ${uuid}`));
  }
  return found;
}

function aliasesOf(values: ReadonlyMap<string, string>, interfaceName: string, path: string): PermanentAlias[] {
  return [...values.values()].flatMap((list) =>
    list.split(',').flatMap((text): PermanentAlias[] => {
      const [written = '', length = ''] = text.trim().split('/');
      const parsed = parseAddress(written);
      if (parsed === null || Number(length) !== familyBits(parsed.family)) return [];
      const { family, address } = parsed;
      const manager = 'network-manager' as const;
      return [{ interfaceName, family, address, prefixLength: Number(length), manager, path, isActive: null }];
    }),
  );
}

/** `null` when nmcli is missing, fails, or has nobody to ask (exit code 8: NetworkManager is not running). */
async function nmcli(host: Host, args: readonly string[]): Promise<string | null> {
  const { ending, stdout } = await host.run({ file: NMCLI, args: [...args] }, { timeoutMs: TIMEOUT_MS });
  return ending.kind === 'exited' && ending.code === 0 ? stdout.join('') : null;
}

/** Terse lines: `NAME:value`, with `:` and `\` of the value behind a backslash (nmcli(1), --escape). */
const valuesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [name, ...value] = splitEscaped(line);
      return name === undefined ? [] : [[name, value.join(':')] as const];
    }),
  );

const splitEscaped = (line: string): string[] =>
  (line.match(/(?:\\.|[^\\:])+/g) ?? []).map((part) => part.replaceAll(/\\(.)/g, '$1'));

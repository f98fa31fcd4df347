import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import { familyBits, parseAddress } from '../../../shared/address.ts';
import type { CommandLine } from '../../../shared/command.ts';
import type { Look } from '../../platforms/platform.ts';
import { linuxNmcli, type NmcliRequest } from '../../tools/linux-nmcli/index.ts';
import type { PermanentAddress } from './alias-file-name.ts';

const NMCLI = '/usr/bin/nmcli';
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/** The profile by which NetworkManager brings up an interface: nmcli(1). */
export interface ManagerProfile {
  readonly uuid: string;
}

/**
 * The profile that is active on the interface; `null` when NetworkManager is not there, does not run, or leaves the
 * interface alone (`unmanaged`, or `externally` connected: it only watches).
 */
export async function readProfile(look: Look, interfaceName: string): Promise<ManagerProfile | null> {
  const values = valuesOf(await nmcli(look, { kind: 'device', interfaceName }));
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
export async function profileAliases(look: Look): Promise<PermanentAlias[]> {
  const found: PermanentAlias[] = [];
  for (const [uuid = '', interfaceName = '', path = ''] of await nmcli(look, { kind: 'active' })) {
    if (!UUID.test(uuid) || interfaceName === '') continue;
    const shown = valuesOf(await nmcli(look, { kind: 'addresses', uuid }));
    found.push(...aliasesOf(shown, interfaceName, path || `NetworkManager profile ${uuid}`));
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

/** Empty when nmcli is missing, fails, or has nobody to ask (exit code 8: NetworkManager is not running). */
async function nmcli(look: Look, request: NmcliRequest): Promise<readonly (readonly string[])[]> {
  const { rows, observation } = await look.withTool(linuxNmcli, request);
  return observation.isComplete ? rows.map(({ values }) => values) : [];
}

const valuesOf = (lines: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
  new Map(lines.flatMap(([name, ...value]) => (name === undefined ? [] : [[name, value.join(':')] as const])));

import type { OutlinePlanning, PlannedCommand } from '../../../shared/actions/action-plan.ts';
import type { PermanentAlias } from '../../../shared/actions/permanent-alias.ts';
import type { ActionKind, ActionSurroundings, Seen } from '../action-kind.ts';
import { otherTrials, readInterfaces } from '../alias-kinds.ts';
import { commandsInOrder } from '../commands-script.ts';
import { isSameAddress, type PermanentAddress } from './alias-file-name.ts';
import { readManager } from './interface-manager.ts';
import { type Keeper, permanentCommands } from './permanent-commands.ts';
import { readPermanent } from './read-permanent.ts';

/** An address that is on an interface now comes back after a restart. */
export const makeAliasPermanent: ActionKind<'make-alias-permanent'> = {
  kind: 'make-alias-permanent',
  plan: async (request, around) => {
    const { address, interfaceName } = request;
    const on = (await readInterfaces(around)).find(({ name }) => name === interfaceName);
    const found = on?.addresses.find((each) => each.address === address);
    if (found === undefined) return no(`${interfaceName} has no address ${address} now: add it first, and try it.`);
    if ((await otherTrials(request, around)) > 0) return no(`${address} is on trial: keep it first.`);
    const before = await keptBy(request, around);
    if (before !== undefined) return no(`${address} is permanent already, by ${before.path}.`);
    const keeper = await readKeeper(request, around);
    if (keeper === null) return no(NO_SYSTEMD);
    const alias = { ...request, prefixLength: found.prefixLength ?? request.prefixLength };
    const { make, unmake, why } = permanentCommands(keeper, alias);
    return {
      kind: 'planned',
      plan: {
        ...{ request: alias, why, mustType: null, privilege: 'administrator', trialSeconds: null },
        title: `Keep ${address} on ${interfaceName} after a restart`,
        warnings: [
          `It is put back wherever this machine is: in another network ${address} may belong to somebody else.`,
        ],
        commands: [...make],
        undo: inOneGo(`Let ${address} go at the next restart`, unmake),
        verify: 'The place it was written to is read again, and where its manager tells, that it was taken up.',
      },
    };
  },
  see: (request, around) => seePermanent(request, around, true),
  fingerprint,
};

/** An address no longer comes back after a restart. It stays until then, or until it is taken away. */
export const removePermanentAlias: ActionKind<'remove-permanent-alias'> = {
  kind: 'remove-permanent-alias',
  plan: async (request, around) => {
    const { address, interfaceName } = request;
    const before = await keptBy(request, around);
    if (before === undefined) return no(`Nothing that Routelight knows of puts ${address} back on ${interfaceName}.`);
    const keeper = await keeperOf(before, around);
    if (keeper === null) return no(`What puts ${address} back is ${before.path}: it can be changed there.`);
    const alias = { ...request, prefixLength: before.prefixLength };
    const { make, unmake } = permanentCommands(keeper, alias);
    return {
      kind: 'planned',
      plan: {
        ...{ request: alias, warnings: [], mustType: null, privilege: 'administrator', trialSeconds: null },
        title: `No longer put ${address} back on ${interfaceName}`,
        why: `${before.path} is what puts it back. The address stays until the next restart, or until it is taken away.`,
        commands: unmake.filter((each) => isNeeded(each, before)),
        undo: inOneGo(`Put ${address} back after a restart again`, make),
        verify: 'The place it was written to is read again and must not have it any more.',
      },
    };
  },
  see: (request, around) => seePermanent(request, around, false),
  fingerprint,
};

const no = (because: string): OutlinePlanning => ({ kind: 'refused', because });
const NO_SYSTEMD =
  'Neither NetworkManager nor systemd is here, and how this machine sets its addresses at start is not known to Routelight.';

/** launchd is told to let go only of what it has: it would refuse otherwise. */
const isNeeded = ({ command }: PlannedCommand, { isActive }: PermanentAlias): boolean =>
  isActive !== false || command.args[0] !== 'bootout';

/** Commands in order as one, which an undo has to be. */
export const inOneGo = (words: string, commands: readonly PlannedCommand[]): PlannedCommand => {
  const [first, ...more] = commands;
  const command =
    first !== undefined && more.length === 0
      ? first.command
      : commandsInOrder(
          'routelight-undo',
          commands.map((each) => each.command),
        );
  return { words, command };
};

type Eyes = Pick<ActionSurroundings, 'host' | 'platform' | 'look'>;

async function readKeeper({ interfaceName }: PermanentAddress, eyes: Eyes): Promise<Keeper | null> {
  if (eyes.platform.id === 'darwin') return { kind: 'launchd' };
  const manager = await readManager(eyes, interfaceName);
  return manager.kind === 'no-systemd' ? null : manager;
}

/** Who has it now, which need not be who would get it: the file tells. */
async function keeperOf({ manager, path, interfaceName }: PermanentAlias, eyes: Eyes): Promise<Keeper | null> {
  if (manager === 'launchd') return { kind: 'launchd' };
  if (manager === 'systemd-unit') return { kind: 'nobody' };
  if (manager === 'network-manager') {
    const now = await readManager(eyes, interfaceName);
    return now.kind === 'network-manager' ? now : null;
  }
  const networkFileName = /\/([^/]+)\.d\/[^/]+$/.exec(path)?.[1];
  return networkFileName === undefined
    ? null
    : { kind: 'systemd-networkd', networkFileName, byNetplan: manager === 'netplan' };
}

const keptBy = async (request: PermanentAddress, eyes: Eyes): Promise<PermanentAlias | undefined> =>
  (await readPermanent(eyes)).permanent.find((each) => isSameAddress(each, request));

async function seePermanent(request: PermanentAddress, eyes: Eyes, isWanted: boolean): Promise<Seen> {
  const { permanent, permanentUnread } = await readPermanent(eyes);
  const found = permanent.find((each) => isSameAddress(each, request));
  if (found === undefined && permanentUnread !== null) return { state: 'unknown', because: permanentUnread };
  if (found !== undefined && isWanted && found.isActive === false)
    return { state: 'unknown', because: `${found.path} is written, but its manager has not taken it up` };
  const because =
    found === undefined
      ? `nothing puts ${request.address} back after a restart`
      : `${found.path} puts ${request.address} back`;
  return { state: (found !== undefined) === isWanted ? 'as-planned' : 'as-before', because };
}

async function fingerprint(request: PermanentAddress, around: ActionSurroundings): Promise<string> {
  return JSON.stringify([await readKeeper(request, around), (await keptBy(request, around)) ?? null]);
}

import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import { addAliasCommand, removeAliasCommand } from '../../shared/actions/alias-commands.ts';
import { setNeighborCommand } from '../../shared/actions/plan-delete-neighbor.ts';
import type { CommandLine } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { PermanentAddress } from './permanence/alias-file-name.ts';
import { type Keeper, permanentCommands } from './permanence/permanent-commands.ts';
import { inOneGo } from './permanence/permanent-kinds.ts';

/**
 * The undo of a change as it may be handed to root. Journals lie where every program of the person can write, so a command
 * is never taken from one: it is made anew from what was asked for, which its schema has checked, and the journal's has to
 * be the same. `null` when it is not, or there is none.
 */
export function trustedUndo(
  platform: PlatformId,
  { request, undo }: Pick<ActionPlan, 'request' | 'undo'>,
): CommandLine | null {
  if (undo === null) return null;
  const written = JSON.stringify([undo.command.file, undo.command.args]);
  return (
    madeAnew(platform, request, undo.command).find(({ file, args }) => JSON.stringify([file, args]) === written) ?? null
  );
}

function madeAnew(platform: PlatformId, request: ActionPlan['request'], written: CommandLine): readonly CommandLine[] {
  switch (request.kind) {
    case 'add-alias':
      return [removeAliasCommand(platform, request)];
    case 'remove-alias':
      return [addAliasCommand(platform, request)];
    case 'make-alias-permanent':
      return permanent(request, written, 'unmake');
    case 'remove-permanent-alias':
      return permanent(request, written, 'make');
    case 'allow-through-firewall':
      return ['--blockapp', '--remove'].map((word) => ({ file: FIREWALL, args: [word, request.path] }));
    case 'delete-neighbor':
      return written.args.flatMap((word) => setNeighborCommand(platform, request, word) ?? []);
    case 'stop-process':
      return []; // has no undo
  }
}

const FIREWALL = '/usr/libexec/ApplicationFirewall/socketfilterfw';

/** By each of those who may keep it. Of the journal only the name of a profile or a file is taken, and only if it is no more than that. */
function permanent(alias: PermanentAddress, { args }: CommandLine, what: 'make' | 'unmake'): readonly CommandLine[] {
  const words = args.join('\n');
  const [, uuid] = /\nuuid\n([\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})\n/.exec(words) ?? [];
  const [, networkFileName] =
    /\n\/etc\/systemd\/network\/([\w@-][\w.@-]{0,100}\.network)\.d\//.exec(`\n${words}`) ?? [];
  const keepers: readonly Keeper[] = [
    { kind: 'launchd' },
    { kind: 'nobody' },
    ...(uuid === undefined ? [] : [{ kind: 'network-manager', profile: { uuid } } as const]),
    ...(networkFileName === undefined
      ? []
      : [{ kind: 'systemd-networkd', networkFileName, byNetplan: false } as const]),
  ];
  return keepers.map((keeper) => inOneGo('', permanentCommands(keeper, alias)[what]).command);
}

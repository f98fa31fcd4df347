import type { ActionRequest } from '../../shared/actions/action-request.ts';
import { type PluggedKind, plugged } from './action-kind.ts';
import { addAlias, removeAlias } from './alias-kinds.ts';
import { allowThroughFirewall } from './allow-through-firewall.ts';
import { deleteNeighbor } from './delete-neighbor.ts';
import { makeAliasPermanent, removePermanentAlias } from './permanence/permanent-kinds.ts';
import { stopProcess } from './stop-process.ts';

/** Every kind of change there is: one line each. */
const kinds: readonly PluggedKind[] = [
  plugged(addAlias),
  plugged(removeAlias),
  plugged(makeAliasPermanent),
  plugged(removePermanentAlias),
  plugged(stopProcess),
  plugged(allowThroughFirewall),
  plugged(deleteNeighbor),
];

/** `null` for what this version can be asked for and cannot do. */
export const kindOf = ({ kind }: Pick<ActionRequest, 'kind'>): PluggedKind | null =>
  kinds.find((each) => each.kind === kind) ?? null;

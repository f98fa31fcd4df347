import type { ActionRequest } from '../../shared/actions/action-request.ts';
import type { PermanentAlias } from '../../shared/actions/permanent-alias.ts';
import { type ActionSurroundings, type PluggedKind, plugged } from './action-kind.ts';
import { addAlias, removeAlias } from './alias-kinds.ts';

/** Every kind of change there is: one line each. */
const kinds: readonly PluggedKind[] = [plugged(addAlias), plugged(removeAlias)];

/** `null` for what this version can be asked for and cannot do. */
export const kindOf = ({ kind }: Pick<ActionRequest, 'kind'>): PluggedKind | null =>
  kinds.find((each) => each.kind === kind) ?? null;

export interface PermanentAliases {
  readonly permanent: PermanentAlias[];
  /** Why some may be missing from it; `null` when every place was read. */
  readonly permanentUnread: string | null;
}

/** The addresses that something puts back after a restart. */
export const readPermanentAliases: (
  around: Pick<ActionSurroundings, 'host' | 'platform' | 'look'>,
) => Promise<PermanentAliases> = async () => ({
  permanent: [],
  permanentUnread: 'this version does not look for addresses that are put back after a restart',
});

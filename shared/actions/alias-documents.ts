import { z } from 'zod';
import { ActionList, ActionReply, PermanentAliases } from '../channels/action-channels.ts';
import { PlatformId } from '../family.ts';
import { InterfaceAddress } from '../network-interface.ts';
import { Planning } from './action-plan.ts';

/** `routelight alias list --json` and `alias reconcile --json`. */
export const AliasListDocument = z.object({
  host: z.string(),
  platform: PlatformId,
  /** Extra addresses as the system shows them now, whoever added them. */
  aliases: z.array(z.object({ interfaceName: z.string(), ...InterfaceAddress.shape })),
  ...ActionList.shape,
  ...PermanentAliases.shape,
});
export type AliasListDocument = z.output<typeof AliasListDocument>;

/** `routelight alias add|remove|permanent --json`: what was planned, and what came of it. */
export const AliasChangeDocument = z.object({
  host: z.string(),
  platform: PlatformId,
  planning: Planning,
  /** `null` when nothing was run: refused, or not agreed to. */
  reply: ActionReply.nullable(),
});
export type AliasChangeDocument = z.output<typeof AliasChangeDocument>;

/** `routelight alias keep|undo --json`. */
export const AliasEndDocument = z.object({ host: z.string(), platform: PlatformId, reply: ActionReply });
export type AliasEndDocument = z.output<typeof AliasEndDocument>;

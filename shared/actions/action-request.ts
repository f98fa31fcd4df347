import { z } from 'zod';
import { parseAddress } from '../address.ts';
import { AddressFamily } from '../family.ts';

/**
 * An interface name that may reach a command line: what macOS (facts C4) and Linux (dev_valid_name in net/core/dev.c, at
 * most 15 bytes) really use, and no character that means something to a shell.
 */
export const InterfaceName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/, 'not the name of an interface');

const BareAddress = z
  .string()
  .max(100)
  .refine((text) => {
    const parsed = parseAddress(text);
    return parsed !== null && parsed.zone === null && parsed.address === text;
  }, 'not an IP address in its usual spelling');

const Alias = {
  interfaceName: InterfaceName,
  family: AddressFamily,
  address: BareAddress,
  /** 0–32 or 0–128. On macOS an alias beside the interface's own address takes 32 (facts B3). */
  prefixLength: z.int().min(0).max(128),
};

/**
 * What a person may ask to be changed. It names what is wanted and never a command: the main process builds the plan,
 * shows it, and runs it once the person agrees.
 */
export const ActionRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add-alias'), ...Alias }),
  z.object({ kind: z.literal('remove-alias'), ...Alias }),
  z.object({ kind: z.literal('make-alias-permanent'), ...Alias }),
  z.object({ kind: z.literal('remove-permanent-alias'), ...Alias }),
  /** The process is named with its start as `ps` printed it, so that a pid that was used again is not hit. */
  z.object({
    kind: z.literal('stop-process'),
    pid: z.int().min(2),
    startedAt: z.string().max(40),
    /** `kill` only after `terminate` was tried and the person agreed again. */
    force: z.enum(['terminate', 'kill']),
  }),
  /** macOS: socketfilterfw `--add` and `--unblockapp` of one real program path (facts D1). */
  z.object({ kind: z.literal('allow-through-firewall'), path: z.string().min(2).max(1_000) }),
  z.object({
    kind: z.literal('delete-neighbor'),
    interfaceName: InterfaceName,
    family: AddressFamily,
    address: BareAddress,
  }),
]);
export type ActionRequest = z.output<typeof ActionRequest>;
export type AliasRequest = Extract<ActionRequest, { interfaceName: string; prefixLength: number }>;

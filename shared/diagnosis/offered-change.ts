import { z } from 'zod';
import { AddressFamily } from '../family.ts';

/**
 * A change to this machine that a finding offers, named by what its evidence has. The app opens the plan of it with
 * everything filled in, and the command line says what to type; nothing is done before the person has read the plan and
 * agreed. What it is by then (which process has the number, who has the address) is read anew for the plan.
 */
export const OfferedChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stop-process'), pid: z.int().min(2) }),
  /** macOS: the program of this process, whose path is looked up when the plan is made. */
  z.object({ kind: z.literal('allow-through-firewall'), pid: z.int().min(2) }),
  z.object({
    kind: z.literal('delete-neighbor'),
    interfaceName: z.string(),
    family: AddressFamily,
    address: z.string(),
  }),
  z.object({ kind: z.literal('add-alias'), interfaceName: z.string(), family: AddressFamily, address: z.string() }),
]);
export type OfferedChange = z.output<typeof OfferedChange>;

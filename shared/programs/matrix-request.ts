import { z } from 'zod';
import { MatrixEnvironment } from './matrix.ts';
import { ProgramChoice } from './program-choice.ts';

const MOST_TARGET = 2_000;
const Address = z.string().max(100);

/** What a person asks the matrix for. The target is as typed and has to name a port; it is read and resolved where it is run. */
export const MatrixRequest = z.object({
  target: z.string().max(MOST_TARGET),
  /** Further addresses of the same machine, such as an alias, tried on the same port. */
  otherAddresses: z.array(Address).max(4),
  programs: z.array(ProgramChoice).min(1).max(12),
  /** `null` lets the system choose. */
  sources: z.array(Address.nullable()).min(1).max(8),
  environments: z.array(MatrixEnvironment).min(1).max(2),
});
export type MatrixRequest = z.output<typeof MatrixRequest>;

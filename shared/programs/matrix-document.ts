import { z } from 'zod';
import { ProgramIdentity } from '../diagnosis/deeper-looks.ts';
import { Difference, MatrixCell, MatrixPlan } from './matrix.ts';

/** `routelight matrix <target> --json`: every attempt, and what differs between them. */
export const MatrixDocument = z.object({
  /** Where it was run, by the name the machine gives itself. */
  host: z.string(),
  plan: MatrixPlan,
  cells: z.array(MatrixCell),
  /** Strongest first. */
  differences: z.array(Difference),
  /** Who the programs are to the system. */
  programs: z.array(ProgramIdentity),
  /** Sentences about the run as a whole. */
  remarks: z.array(z.string()),
});
export type MatrixDocument = z.output<typeof MatrixDocument>;

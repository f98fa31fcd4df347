import { z } from 'zod';
import { Printed } from './printed.ts';

/** One process as ps(1) lists it. */
export const Process = Printed.extend({
  pid: z.int().min(0),
  parentPid: z.int().min(0),
  user: z.string(),
  /** The path or name it was started by, as macOS prints it; Linux cuts it to 15 characters. */
  command: z.string(),
});
export type Process = z.output<typeof Process>;

/** The processes above one, nearest first, up to the first of the system. `null` when it is not in the list. */
export function ancestorsOf(processes: readonly Process[], pid: number): Process[] | null {
  const byPid = new Map(processes.map((each) => [each.pid, each]));
  const start = byPid.get(pid);
  if (start === undefined) return null;
  const above: Process[] = [];
  const seen = new Set([pid]);
  for (
    let next = byPid.get(start.parentPid);
    next !== undefined && !seen.has(next.pid);
    next = byPid.get(next.parentPid)
  ) {
    above.push(next);
    seen.add(next.pid);
  }
  return above;
}

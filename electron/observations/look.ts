import type { Observation } from '../../shared/reading.ts';
import type { CommandRun, Host } from '../hosts/host.ts';
import type { Look } from '../platforms/platform.ts';
import { readWithTool } from '../tools/read-with-tool.ts';

/** Called once for each observation, with the run whose text belongs to it. */
export type KeepObservation = (observation: Observation, run: CommandRun) => void;

/** Looks at a host. Ids count up through the session: `o1`, `o2`… */
export function createLook(
  host: Host,
  keep: KeepObservation,
  { nextId, signal }: { readonly nextId: () => string; readonly signal?: AbortSignal },
): Look {
  return {
    withTool: async (tool, request, also) => {
      const signals = [signal, also].filter((each) => each !== undefined);
      const until = signals.length === 0 ? {} : { signal: AbortSignal.any(signals) };
      const reading = await readWithTool(host, tool, request, { nextId, ...until });
      keep(reading.observation, reading.run);
      return reading;
    },
  };
}

export function observationIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `o${count}`;
  };
}

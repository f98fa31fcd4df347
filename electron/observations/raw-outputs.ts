import { printCommandLine } from '../../shared/print-command-line.ts';
import type { Observation } from '../../shared/reading.ts';

/** Raw text kept in memory for "where this came from"; the journal holds all of it. 96 MiB is about 900k routes. */
const KEPT_CHARACTERS = 96 * 1024 * 1024;
/** A panel may still show the run before the latest; a poll must not fill the memory with its past. */
const KEPT_RUNS_OF_A_COMMAND = 3;

export interface RawOutput {
  readonly observation: Observation;
  readonly text: string;
}

/** The raw outputs of the latest observations, oldest dropped first. */
export interface RawOutputs {
  readonly keep: (observation: Observation, pieces: readonly string[]) => void;
  /** `null` when the observation is unknown, or too old to be in memory. */
  readonly find: (id: string) => RawOutput | null;
}

interface Kept {
  readonly observation: Observation;
  readonly pieces: readonly string[];
  readonly characters: number;
  readonly command: string;
}

export function createRawOutputs(keptCharacters = KEPT_CHARACTERS): RawOutputs {
  const kept = new Map<string, Kept>();
  let total = 0;
  const drop = (id: string) => {
    total -= kept.get(id)?.characters ?? 0;
    kept.delete(id);
  };
  return {
    keep: (observation, pieces) => {
      const characters = pieces.reduce((sum, piece) => sum + piece.length, 0);
      const command = `${observation.host} ${printCommandLine(observation.command)}`;
      const runs = [...kept].filter(([, each]) => each.command === command);
      for (const [id] of runs.slice(0, Math.max(0, runs.length - KEPT_RUNS_OF_A_COMMAND + 1))) drop(id);
      kept.set(observation.id, { observation, pieces, characters, command });
      total += characters;
      for (const id of kept.keys()) {
        if (total <= keptCharacters || id === observation.id) break;
        drop(id);
      }
    },
    find: (id) => {
      const found = kept.get(id);
      return found ? { observation: found.observation, text: found.pieces.join('') } : null;
    },
  };
}

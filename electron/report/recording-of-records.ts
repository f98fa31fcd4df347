import type { CommandLine } from '../../shared/command.ts';
import type { JournalRecord } from '../../shared/journal.ts';
import type { Recording } from '../hosts/recorded-host.ts';
import { type SessionOutput, sessionOutputs } from '../sessions/read-session.ts';

/** What records last saw of each command. `null` when they do not say of which machine they are. */
export function recordingOfRecords(records: readonly JournalRecord[]): Recording | null {
  const start = records.find((record) => record.kind === 'session-started');
  if (start === undefined) return null;
  const latest = new Map<string, SessionOutput>();
  for (const output of sessionOutputs(records).values()) latest.set(keyOf(output.observation.command), output);
  return {
    label: start.host.label,
    platform: start.host.platform,
    takenAtMs: records.at(-1)?.atMs ?? start.atMs,
    answerTo: async (command) => {
      const output = latest.get(keyOf(command));
      if (output === undefined || !output.isWhole) return null;
      const { takenAtMs, durationMs, ending } = output.observation;
      return { startedAtMs: takenAtMs, durationMs, ending, stdout: [output.stdout], stderr: output.stderr };
    },
    close: async () => {},
  };
}

/** By its command alone: the last of two runs counts. */
export const keyOf = ({ file, args }: CommandLine): string => JSON.stringify([file, ...args]);

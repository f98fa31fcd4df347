import type { CommandLine, Ending } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { CommandRun, Host } from './host.ts';

/** What was kept of a machine: a capture, or a session. */
export interface Recording {
  /** The name of the machine. */
  readonly label: string;
  readonly platform: PlatformId;
  /** When the last of it was read. */
  readonly takenAtMs: number;
  /** `null` for a command of which nothing was kept. */
  readonly answerTo: (command: CommandLine) => Promise<RecordedAnswer | null>;
  readonly close: () => Promise<void>;
}

export interface RecordedAnswer {
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly ending: Ending;
  /** In pieces, which together are the text. */
  readonly stdout: readonly string[];
  readonly stderr: string;
}

/** A host that answers from a recording. A command that was not kept ends `not-recorded`: not checked, not absent. */
export function createRecordedHost({ label, platform, takenAtMs, answerTo, close }: Recording): Host {
  const notRecorded = (command: CommandLine): CommandRun => ({
    command,
    ...{ startedAtMs: takenAtMs, durationMs: 0, ending: { kind: 'not-recorded' }, stdout: [], stderr: '' },
  });
  return {
    kind: 'recorded',
    label,
    platform,
    recordedAt: new Date(takenAtMs).toISOString(),
    run: async (command, { onStdout, onStderr }) => {
      const answer = await answerTo(command);
      if (answer === null) return notRecorded(command);
      for (const piece of answer.stdout) onStdout?.(piece);
      if (answer.stderr !== '') onStderr?.(answer.stderr);
      return { command, ...answer };
    },
    follow: () => ({ stop: () => {}, ended: Promise.resolve({ kind: 'not-recorded' }) }),
    readFile: async () => ({ kind: 'not-recorded' }),
    readBytes: async () => ({ kind: 'not-recorded' }),
    findFile: async () => ({ kind: 'not-recorded' }),
    countFiles: async () => ({ kind: 'not-recorded' }),
    close,
  };
}

import type { CommandLine, Ending } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';

export interface RunOptions {
  readonly timeoutMs: number;
  /** Both streams together; 256 MiB unless told, which is about two million routes. */
  readonly capBytes?: number;
  readonly signal?: AbortSignal;
  /** Instead of the small environment that tools get: for programs that are looked at as the person runs them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Ends what the command left running in its process group when it exits: for programs that are not the system's. */
  readonly leavesNothing?: true;
  /** Text of stdout as it arrives, cut anywhere between characters. */
  readonly onStdout?: (piece: string) => void;
  readonly onStderr?: (piece: string) => void;
}

/** How one command ran. `stdout` holds the pieces in order, since a table of a million rows makes a very long string. */
export interface CommandRun {
  readonly command: CommandLine;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly ending: Ending;
  readonly stdout: readonly string[];
  readonly stderr: string;
}

/** A command that goes on printing (`ip -j monitor`). `ended` resolves with how it ended and never rejects. */
export interface RunningCommand {
  readonly stop: () => void;
  readonly ended: Promise<Ending>;
}

export type FileReading =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'failed'; readonly errno: string }
  | { readonly kind: 'not-recorded' };

export type BytesReading =
  | Exclude<FileReading, { kind: 'read' }>
  | { readonly kind: 'read'; readonly bytes: Uint8Array };

/** A file with every link followed. */
export type FilePlace = Exclude<FileReading, { kind: 'read' }> | { readonly kind: 'found'; readonly realPath: string };

/** How many files a folder holds, links counted as what they are. */
export type FileCount = Exclude<FileReading, { kind: 'read' }> | { readonly kind: 'counted'; readonly count: number };

/**
 * Where commands run: this machine, a recording, later one reached by ssh. Parsers, rules and screens cannot tell which.
 * No method throws for anything the outside can do.
 */
export interface Host {
  readonly kind: 'local' | 'recorded';
  /** What a person calls it: the host name. */
  readonly label: string;
  readonly platform: PlatformId;
  /** When a recording was made (ISO 8601); `null` on a live host. */
  readonly recordedAt: string | null;
  readonly run: (command: CommandLine, options: RunOptions) => Promise<CommandRun>;
  /** Runs until stopped. A recording has nothing that goes on: it ends at once with `not-recorded`. */
  readonly follow: (command: CommandLine, onPiece: (piece: string) => void) => RunningCommand;
  readonly readFile: (path: string) => Promise<FileReading>;
  /** At most `length` bytes from the offset `from`; fewer at the end of the file. */
  readonly readBytes: (path: string, from: number, length: number) => Promise<BytesReading>;
  /** Where a path leads once links are followed. It need not be a file that can be run. */
  readonly findFile: (path: string) => Promise<FilePlace>;
  /** Counts what is directly in a folder: of `/proc/<pid>/fd`, the descriptors of a process (proc_pid_fd(5)). */
  readonly countFiles: (path: string) => Promise<FileCount>;
  /** Ends every command still running. */
  readonly close: () => Promise<void>;
}

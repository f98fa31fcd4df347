import type { CapturedCommand } from '../../shared/capture.ts';
import type { CommandLine, Ending } from '../../shared/command.ts';
import { type Capture, readCapturedText } from '../captures/read-capture.ts';
import type { CommandRun, Host } from './host.ts';

/** Text is handed over in pieces of this size, as a pipe would, so that recordings take the same path as live tools. */
const PIECE_CHARACTERS = 65_536;

/** A host that answers from a capture. A command that was not captured ends `not-recorded`: not checked, not absent. */
export function createRecordedHost({ folder, manifest }: Capture): Host {
  const answers = new Map(manifest.commands.map((each) => [JSON.stringify(each.argv), each]));
  const takenAtMs = Date.parse(manifest.capturedAt);
  const answerTo = ({ file, args }: CommandLine) => answers.get(JSON.stringify([file, ...args]));
  const finish = (command: CommandLine, ending: Ending, answer?: CapturedCommand): CommandRun => ({
    command,
    startedAtMs: takenAtMs,
    durationMs: answer?.durationMs ?? 0,
    ending,
    stdout: [],
    stderr: '',
  });
  return {
    kind: 'recorded',
    label: manifest.hostname,
    platform: manifest.platform,
    recordedAt: manifest.capturedAt,
    run: async (command, { onStdout }) => {
      const answer = answerTo(command);
      if (answer === undefined) return finish(command, { kind: 'not-recorded' });
      const [stdout, stderr] = await Promise.all([
        readCapturedText(folder, answer.stdout),
        readCapturedText(folder, answer.stderr),
      ]);
      if (stdout === null || stderr === null) return finish(command, { kind: 'not-recorded' }, answer);
      const pieces = cutIntoPieces(stdout);
      for (const piece of pieces) onStdout?.(piece);
      return { ...finish(command, endingOf(answer), answer), stdout: pieces, stderr };
    },
    follow: () => ({ stop: () => {}, ended: Promise.resolve({ kind: 'not-recorded' }) }),
    readFile: async () => ({ kind: 'not-recorded' }),
    readBytes: async () => ({ kind: 'not-recorded' }),
    findFile: async () => ({ kind: 'not-recorded' }),
    countFiles: async () => ({ kind: 'not-recorded' }),
    close: async () => {},
  };
}

function cutIntoPieces(text: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += PIECE_CHARACTERS)
    pieces.push(text.slice(from, from + PIECE_CHARACTERS));
  return pieces;
}

/** What a manifest says of a command without an exit code; a kind this version does not know is said as not recorded. */
function endingOf({ exitCode, ending, durationMs }: CapturedCommand): Ending {
  if (exitCode !== null) return { kind: 'exited', code: exitCode };
  if (ending === 'missing-tool') return { kind: 'missing-tool' };
  if (ending === 'timed-out') return { kind: 'timed-out', afterMs: durationMs };
  if (ending === 'not-executable') return { kind: 'not-executable', errno: 'EACCES' };
  return { kind: 'not-recorded' };
}

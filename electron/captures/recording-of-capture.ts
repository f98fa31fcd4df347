import type { CapturedCommand } from '../../shared/capture.ts';
import type { Ending } from '../../shared/command.ts';
import type { Recording } from '../hosts/recorded-host.ts';
import { type Capture, readCapturedText } from './read-capture.ts';

/** Text is handed over in pieces of this size, as a pipe would, so that recordings take the same path as live tools. */
const PIECE_CHARACTERS = 65_536;

/** What a capture folder answers. Texts are read when they are asked for. */
export function recordingOfCapture({ folder, manifest }: Capture): Recording {
  const answers = new Map(manifest.commands.map((each) => [JSON.stringify(each.argv), each]));
  const takenAtMs = Date.parse(manifest.capturedAt);
  return {
    label: manifest.hostname,
    platform: manifest.platform,
    takenAtMs,
    answerTo: async ({ file, args }) => {
      const kept = answers.get(JSON.stringify([file, ...args]));
      if (kept === undefined) return null;
      const [stdout, stderr] = await Promise.all([
        readCapturedText(folder, kept.stdout),
        readCapturedText(folder, kept.stderr),
      ]);
      if (stdout === null || stderr === null) return null;
      const { durationMs } = kept;
      return { startedAtMs: takenAtMs, durationMs, ending: endingOf(kept), stdout: cutIntoPieces(stdout), stderr };
    },
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

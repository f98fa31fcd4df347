import { StringDecoder } from 'node:string_decoder';
import type { CommandLine, Ending } from '../../shared/command.ts';
import { takeBreathing } from '../live/breathe.ts';
import type { CommandRun, RunningCommand, RunOptions } from './host.ts';
import { type SpawnedTool, spawnTool } from './spawn-tool.ts';

const DEFAULT_CAP_BYTES = 256 * 1024 * 1024;

/** Runs a command to its end, its deadline, its cap or an abort, whichever comes first. Bytes that are not UTF-8 become U+FFFD. */
export async function runCommand(command: CommandLine, options: RunOptions): Promise<CommandRun> {
  const { timeoutMs, capBytes = DEFAULT_CAP_BYTES, signal, onStdout, onStderr, environment, leavesNothing } = options;
  const startedAtMs = Date.now();
  const clockStart = performance.now();
  const stdout: string[] = [];
  const stderr: string[] = [];
  const finish = (ending: Ending): CommandRun => ({
    command,
    startedAtMs,
    durationMs: performance.now() - clockStart,
    ending,
    stdout,
    stderr: stderr.join(''),
  });
  if (signal?.aborted) return finish({ kind: 'cancelled' });

  const tool = spawnTool(command, environment);
  if (leavesNothing) tool.child?.once('exit', tool.killRest);
  let cutShort: Ending | null = null;
  const cut = (ending: Ending) => {
    cutShort ??= ending;
    tool.kill();
  };
  let bytes = 0;
  const collect = (chunk: Buffer, decoder: StringDecoder, take: (piece: string) => void) => {
    if (cutShort !== null) return;
    bytes += chunk.length;
    if (bytes > capBytes) return cut({ kind: 'too-much-output', capBytes });
    take(decoder.write(chunk));
  };
  const takeStdout = (piece: string) => {
    if (piece === '') return;
    stdout.push(piece);
    onStdout?.(piece);
  };
  const takeStderr = (piece: string) => {
    stderr.push(piece);
    onStderr?.(piece);
  };
  const [out, err] = [new StringDecoder('utf8'), new StringDecoder('utf8')];
  if (tool.child?.stdout) takeBreathing(tool.child.stdout, (chunk) => collect(chunk, out, takeStdout));
  tool.child?.stderr?.on('data', (chunk: Buffer) => collect(chunk, err, takeStderr));

  const deadline = setTimeout(() => cut({ kind: 'timed-out', afterMs: timeoutMs }), timeoutMs);
  const onAbort = () => cut({ kind: 'cancelled' });
  signal?.addEventListener('abort', onAbort, { once: true });
  const ending = await tool.ended;
  clearTimeout(deadline);
  signal?.removeEventListener('abort', onAbort);
  if (cutShort === null) {
    takeStdout(out.end());
    stderr.push(err.end());
  }
  return finish(cutShort ?? ending);
}

/** Runs a command that goes on printing until `stop`. */
export function followCommand(command: CommandLine, onPiece: (piece: string) => void): RunningCommand {
  const tool: SpawnedTool = spawnTool(command);
  const decoder = new StringDecoder('utf8');
  let stopped = false;
  tool.child?.stdout?.on('data', (chunk: Buffer) => {
    if (!stopped) onPiece(decoder.write(chunk));
  });
  tool.child?.stderr?.resume();
  return {
    stop: () => {
      stopped = true;
      tool.kill();
    },
    ended: tool.ended.then((ending) => (stopped ? { kind: 'cancelled' } : ending)),
  };
}

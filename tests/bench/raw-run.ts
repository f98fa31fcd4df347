import { spawn } from 'node:child_process';
import { once } from 'node:events';

const DEADLINE_MS = 60_000;

/** Spawns a tool and reads all it prints, doing nothing with it: the least that any reader of it must pay. */
export async function readRaw(file: string, args: readonly string[] = []): Promise<string> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: DEADLINE_MS });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`${file} ended with ${signal ?? code}`);
  return Buffer.concat(pieces).toString('utf8');
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Spawns a tool and reads all it prints, doing nothing with it: the least that any reader of it must pay. */
export async function readRaw(file: string, args: readonly string[]): Promise<string> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  await once(child, 'close');
  return Buffer.concat(pieces).toString('utf8');
}

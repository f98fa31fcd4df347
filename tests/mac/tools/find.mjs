import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { answer } from './answer.mjs';

/** find(1), in the Mac's folder. */
export function find(_, args, { root }) {
  const inside = args.map((arg) => (arg.startsWith('/') ? join(root, arg) : arg));
  const { stdout, stderr, status } = spawnSync('/usr/bin/find', inside, { encoding: 'utf8' });
  return answer(stdout.replaceAll(root, ''), stderr.replaceAll(root, ''), status ?? 1);
}

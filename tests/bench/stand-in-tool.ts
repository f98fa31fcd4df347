import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Puts a program under a folder that stands in for `/` (ROUTELIGHT_TOOL_ROOT): a shell script with its lines. */
export async function addScript(toolRoot: string, path: string, lines: readonly string[]): Promise<string> {
  const file = join(toolRoot, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${lines.join('\n')}\n`, { mode: 0o755 });
  return file;
}

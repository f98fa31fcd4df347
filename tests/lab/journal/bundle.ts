import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a program of this folder as the app's own are, so that it runs in a process of its own. */
export async function bundleProgram(name: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'routelight-program-'));
  await build({
    root: join(import.meta.dirname, '../../..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: `tests/lab/journal/${name}.ts`, outDir, target: 'node20.18', minify: false },
  });
  return join(outDir, `${name}.js`);
}

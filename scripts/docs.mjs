import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Writes docs/commands.md, docs/json.md and docs/coverage.md from the declarations; tests/house/docs.test.ts holds them to it. */
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/house/docs.test.ts'],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ROUTELIGHT_WRITE_DOCS: '1' },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Writes the scores of the Mac scenarios (those of the lab need root: `ROUTELIGHT_WRITE_DOCS=1 npm run test:lab`), then docs/commands.md, docs/json.md and docs/coverage.md from the declarations; tests/house/docs.test.ts holds them to it. */
const write = (path) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', path], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, ROUTELIGHT_WRITE_DOCS: '1' },
    stdio: 'inherit',
  }).status;

const statuses = ['tests/mac/scenarios/scenarios.test.ts', 'tests/house/docs.test.ts'].map(write);
process.exit(statuses.every((status) => status === 0) ? 0 : 1);

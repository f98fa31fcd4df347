import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLocalHost } from '../../hosts/local-host.ts';
import { readLoginEnvironment } from './login-environment.ts';

const host = createLocalHost({ platform: 'linux', toolRoot: null });
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'routelight-shell-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function shell(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('reads what a real shell ends up with', async () => {
  expect(await readLoginEnvironment({ host, shell: '/bin/bash' })).toMatchObject({
    kind: 'read',
    shell: '/bin/bash',
    environment: { PATH: expect.stringContaining('/usr/bin'), SHELL: '/bin/bash', LC_ALL: 'C' },
  });
});

it('passes over what a profile prints, and keeps values with line ends and equals signs', async () => {
  const chatty = shell('chatty', `echo welcome=1; export HTTP_PROXY='a=b\nc' SHLVL=3; exec /bin/sh -c "$3"`);
  const read = await readLoginEnvironment({ host, shell: chatty });
  if (read.kind === 'unknown') throw new Error(read.because);
  expect(read.environment).toMatchObject({ HTTP_PROXY: 'a=b\nc', LANG: 'C' });
  expect(Object.keys(read.environment)).not.toContain('SHLVL');
  expect(Object.keys(read.environment)).not.toContain('welcome');
});

it.each([
  ['silent', 'exit 0', /did not print its environment/],
  ['failing', 'exit 3', /did not print its environment/],
  ['flooding', 'exec yes', /did not print its environment/],
])('says so of a %s shell', async (name, text, because) => {
  const read = await readLoginEnvironment({ host, shell: shell(name, text) });
  expect(read.kind === 'unknown' && read.because).toMatch(because);
});

it('says so of a shell that is not there or no path at all', async () => {
  expect(await readLoginEnvironment({ host, shell: '/nowhere/zsh' })).toMatchObject({
    because: expect.stringMatching(/There is no/),
  });
  expect(await readLoginEnvironment({ host, shell: 'zsh' })).toMatchObject({
    because: expect.stringMatching(/full path/),
  });
});

import { describe, expect, it } from 'vitest';
import { run } from './run.mjs';

const node = (code, options) => run(process.execPath, ['-e', code], { output: 'keep', ...options });

describe('run', () => {
  it('keeps what a program prints, and finds no problem with exit code 0', async () => {
    expect(await node('console.log("out"); console.error("err")')).toMatchObject({
      exitCode: 0,
      problem: null,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  it('says how a program ended otherwise', async () => {
    expect(await node('process.exit(3)')).toMatchObject({
      exitCode: 3,
      problem: expect.stringMatching(/exit code 3$/),
    });
    expect(await node('process.kill(process.pid, "SIGTERM")')).toMatchObject({
      exitCode: null,
      problem: expect.stringMatching(/ended by SIGTERM$/),
    });
    expect(await run('/no/such/program', [], { output: 'keep' })).toMatchObject({
      exitCode: null,
      problem: expect.stringMatching(/^\/no\/such\/program could not be started: .*ENOENT/),
    });
  });

  it('ends what outlasts its deadline, and everything that it started', async () => {
    // The inner program inherits the pipe: without killing the whole group, this would wait for it.
    const code = `require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'inherit' }); setInterval(() => {}, 1e6)`;
    expect(await node(code, { deadlineMs: 300 })).toMatchObject({
      exitCode: null,
      problem: expect.stringMatching(/was stopped after 0 s$/),
    });
  });
});

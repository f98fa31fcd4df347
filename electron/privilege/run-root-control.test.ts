import { createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocalHost } from '../hosts/local-host.ts';
import { runCommand } from '../hosts/run-command.ts';
import { linux } from '../platforms/linux.ts';
import { lookHere } from '../probes/testing.ts';
import { ROOT_CONTROL_MARK, ROOT_CONTROL_SCRIPT, readParts } from './root-control-script.ts';
import { runRootControl } from './run-root-control.ts';

const host = createLocalHost({ platform: 'linux', toolRoot: null });
const settings = { host, platform: linux, look: lookHere() };
const loopback = (port: number) => ({ address: '127.0.0.1', family: 'ipv4', zone: null, port }) as const;
const isRoot = process.getuid?.() === 0;

async function inScript(first: readonly string[], second: readonly string[]) {
  const args = ['-c', ROOT_CONTROL_SCRIPT, ROOT_CONTROL_MARK, String(first.length), ...first, ...second];
  const { stdout } = await runCommand({ file: '/bin/sh', args }, { timeoutMs: 10_000 });
  return readParts(stdout.join(''), 2);
}

describe('ROOT_CONTROL_SCRIPT', () => {
  it('runs both commands with exactly their words and says how each ended', async () => {
    const odd = ["it's", '$HOME `id` "x"', '', '*', '-n'];
    expect(await inScript(['/usr/bin/printf', '[%s]', ...odd], ['/bin/sh', '-c', 'echo two >&2; exit 7'])).toEqual([
      { text: odd.map((word) => `[${word}]`).join(''), exitCode: 0 },
      { text: '\ntwo\n', exitCode: 7 },
    ]);
  });
});

describe('readParts', () => {
  it('never throws, and takes no other number of endings', () => {
    expect(readParts('routelight-exit=0\n', 2)).toBe(null);
    fc.assert(fc.property(fc.string(), (text) => void readParts(text, 2)));
  });
});

describe.skipIf(!isRoot)('runRootControl, as root', () => {
  it('connects, pings and reads the neighbours again', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('it does not listen');
    const target = loopback(address.port);
    expect(await runRootControl(target, settings)).toMatchObject({
      kind: 'ran',
      attempts: [{ program: '/usr/bin/nc', target, outcome: { kind: 'accepted' } }],
      ping: { address: '127.0.0.1', received: 2 },
      neighbors: expect.any(Array),
    });
    await new Promise((closed) => server.close(closed));
    expect(await runRootControl(target, settings)).toMatchObject({
      attempts: [{ outcome: { kind: 'refused' }, errno: 'ECONNREFUSED' }],
    });
  });
});

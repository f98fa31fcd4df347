import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badTool, processEnds } from './bad-tool.ts';
import { createLocalHost } from './local-host.ts';

const LONG_MS = 15_000;
const thisMachine = () => createLocalHost({ platform: 'linux', toolRoot: null });

/** A folder that stands in for `/`, with a tool and a file in it. */
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'routelight-root-'));
  mkdirSync(join(root, 'usr/sbin'), { recursive: true });
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/resolv.conf'), 'nameserver 192.0.2.53\n');
  writeFileSync(
    join(root, 'usr/sbin/netstat'),
    `#!${process.execPath}\nconsole.log('pretend', ...process.argv.slice(2));\n`,
  );
  chmodSync(join(root, 'usr/sbin/netstat'), 0o755);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('createLocalHost', () => {
  it('is this machine', () => {
    expect(thisMachine()).toMatchObject({ kind: 'local', label: hostname(), platform: 'linux', recordedAt: null });
  });

  it('runs tools below the tool root, and names them as if it were not there', async () => {
    const host = createLocalHost({ platform: 'darwin', toolRoot: root });
    const command = { file: '/usr/sbin/netstat', args: ['-rn'] };
    const run = await host.run(command, { timeoutMs: LONG_MS });
    expect([run.command, run.stdout.join('')]).toEqual([command, 'pretend -rn\n']);
    const missing = await host.run({ file: '/bin/ls', args: [] }, { timeoutMs: LONG_MS });
    expect(missing.ending).toEqual({ kind: 'missing-tool' });
    const printed = await new Promise<string>((resolve) => host.follow(command, resolve));
    expect(printed).toBe('pretend -rn\n');
    await host.close();
  });

  it('reads files below the tool root, and says why one cannot be read', async () => {
    const host = createLocalHost({ platform: 'darwin', toolRoot: root });
    symlinkSync('loop', join(root, 'etc/loop'));
    expect(await host.readFile('/etc/resolv.conf')).toEqual({ kind: 'read', text: 'nameserver 192.0.2.53\n' });
    expect(await host.readFile('/etc/hosts')).toEqual({ kind: 'missing' });
    expect(await host.readFile('/etc/resolv.conf/part')).toEqual({ kind: 'missing' });
    expect(await host.readFile('/etc')).toEqual({ kind: 'failed', errno: 'EISDIR' });
    expect(await host.readFile('/etc/loop')).toEqual({ kind: 'failed', errno: 'ELOOP' });
  });

  it('counts the files of a folder below the tool root', async () => {
    const host = createLocalHost({ platform: 'darwin', toolRoot: root });
    expect(await host.countFiles('/usr/sbin')).toEqual({ kind: 'counted', count: 1 });
    expect(await host.countFiles('/usr/sbin/netstat')).toEqual({ kind: 'missing' });
    expect(await host.countFiles('/proc/self/fd')).toEqual({ kind: 'missing' });
  });

  it('follows links and reads parts of files below the tool root', async () => {
    const host = createLocalHost({ platform: 'darwin', toolRoot: root });
    symlinkSync('../usr/sbin/netstat', join(root, 'etc/link'));
    symlinkSync('/bin/sh', join(root, 'etc/out'));
    expect(await host.findFile('/etc/link')).toEqual({ kind: 'found', realPath: '/usr/sbin/netstat' });
    expect(await host.findFile('/etc/out')).toEqual({ kind: 'found', realPath: '/etc/out' });
    expect(await host.findFile('/etc/hosts')).toEqual({ kind: 'missing' });
    const part = await host.readBytes('/etc/resolv.conf', 11, 6);
    expect(part.kind === 'read' && Buffer.from(part.bytes).toString()).toBe('192.0.');
    expect(await host.readBytes('/etc/resolv.conf', 999, 6)).toMatchObject({ kind: 'read', bytes: { length: 0 } });
    expect(await host.readBytes('/etc', 0, 6)).toEqual({ kind: 'failed', errno: 'EISDIR' });
    const real = await thisMachine().findFile(join(root, 'etc/link'));
    expect(real.kind === 'found' && real.realPath.endsWith('/usr/sbin/netstat')).toBe(true);
  });

  it('gives a program the environment it is told to, and only that', async () => {
    const run = await thisMachine().run(badTool('prints-environment'), {
      timeoutMs: LONG_MS,
      environment: { PATH: '/usr/bin', COLOUR: 'green' },
    });
    expect(JSON.parse(run.stdout.join(''))).toEqual({ PATH: '/usr/bin', COLOUR: 'green' });
  });

  it('cancels a run when its own signal is aborted, and no other', async () => {
    const host = thisMachine();
    const controller = new AbortController();
    const onStdout = () => controller.abort();
    const [hanging, other] = await Promise.all([
      host.run(badTool('hangs'), { timeoutMs: LONG_MS, signal: controller.signal, onStdout }),
      host.run(badTool('prints', 'x'), { timeoutMs: LONG_MS }),
    ]);
    expect([hanging.ending, other.ending]).toEqual([{ kind: 'cancelled' }, { kind: 'exited', code: 0 }]);
  });

  it('ends everything that runs when it is closed, and starts nothing after that', async () => {
    const host = thisMachine();
    const command = badTool('hangs-with-a-child');
    const run = await untilItPrints((onStdout) => host.run(command, { timeoutMs: LONG_MS, onStdout }));
    const following = await untilItPrints((onPiece) => host.follow(command, onPiece));
    await host.close();
    expect((await run.started).ending).toEqual({ kind: 'cancelled' });
    expect(await following.started.ended).toEqual({ kind: 'cancelled' });
    await Promise.all([run, following].map(({ printed }) => processEnds(Number(printed))));
    expect((await host.run(command, { timeoutMs: LONG_MS })).ending).toEqual({ kind: 'cancelled' });
    expect(await host.follow(command, () => undefined).ended).toEqual({ kind: 'cancelled' });
  });
});

/** Starts something and waits for the first that it prints. */
function untilItPrints<Started>(start: (onPiece: (piece: string) => void) => Started) {
  return new Promise<{ readonly printed: string; readonly started: Started }>((resolve) => {
    const started: Started = start((printed) => resolve({ printed, started }));
  });
}

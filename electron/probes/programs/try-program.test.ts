import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgramChoice } from '../../../shared/programs/program-choice.ts';
import { processEnds } from '../../hosts/bad-tool.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { type FullListener, listenButNeverAccept } from './full-listener.ts';
import { connectAs, tryProgram } from './try-program.ts';

const host = createLocalHost({ platform: 'linux', toolRoot: null });
const loopback = (port: number) => ({ address: '127.0.0.1', family: 'ipv4', zone: null, port }) as const;
const plan = { sourceAddress: null, timeoutMs: 3_000 };

const programs: readonly ProgramChoice[] = [
  { kind: 'routelight' },
  { kind: 'nc', path: null },
  { kind: 'curl', path: null },
  { kind: 'python', path: null },
  { kind: 'node', path: null },
  { kind: 'node', path: process.execPath },
];
const named = programs.map((choice) => [choice.kind, choice] as const);

let folder = '';
let server: Server;
let accepted = 0;
let closed = 0;
let full: FullListener;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'routelight-programs-'));
  server = await listen();
  accepted = portOf(server);
  const other = await listen();
  closed = portOf(other);
  await new Promise((done) => other.close(done));
  full = await listenButNeverAccept();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.close();
  await full.close();
});

const listen = () =>
  new Promise<Server>((done) => {
    const fresh: Server = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1', () =>
      done(fresh),
    );
  });
function portOf(listening: Server): number {
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen');
  return address.port;
}

/** A program of the person's own, in a folder of the test. */
function script(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}
const asPython = (path: string) => ({ kind: 'python', path }) as const;
const reason = async (choice: ProgramChoice, more = {}) => {
  const { outcome } = await connectAs(choice, { ...plan, target: loopback(accepted), ...more }, { host });
  return outcome.kind === 'program-failed' ? outcome.because : outcome.kind;
};

describe('tryProgram', () => {
  it.each(named)('%s is accepted', async (_, choice) => {
    const { attempt, command } = await tryProgram(choice, { ...plan, target: loopback(accepted) }, { host });
    expect(attempt).toMatchObject({ outcome: { kind: 'accepted' }, errno: null, isSynchronous: false });
    expect(attempt.program).toBe(command?.file ?? 'routelight');
    expect(attempt.elapsedMs).toBeLessThan(plan.timeoutMs);
  });

  it.each(named)('%s is refused, which is never said to have failed here', async (_, choice) => {
    const attempt = await connectAs(choice, { ...plan, target: loopback(closed) }, { host });
    expect(attempt).toMatchObject({ outcome: { kind: 'refused' }, errno: 'ECONNREFUSED', errnoNumber: 111 });
    expect(attempt.isSynchronous).not.toBe(true);
  });

  it.each(named)('%s waits in vain', async (_, choice) => {
    const attempt = await connectAs(choice, { ...plan, timeoutMs: 1_000, target: loopback(full.port) }, { host });
    expect(attempt).toMatchObject({ outcome: { kind: 'timed-out' }, errno: null });
  });

  it.each(named.filter(([kind]) => kind !== 'nc'))('%s tells that the call itself failed', async (_, choice) => {
    const target = { address: '255.255.255.255', family: 'ipv4', zone: null, port: 9 } as const;
    const attempt = await connectAs(choice, { ...plan, target }, { host });
    expect(attempt).toMatchObject({ isSynchronous: true });
    expect(attempt.errno).toMatch(/^E(?:NETUNREACH|ACCES|HOSTUNREACH)$/);
  });

  it.each(named)('%s takes the source address it is told, and says when that is not here', async (_, choice) => {
    const from = (sourceAddress: string) =>
      connectAs(choice, { ...plan, sourceAddress, target: loopback(accepted) }, { host });
    expect(await from('127.0.0.3')).toMatchObject({ outcome: { kind: 'accepted' }, sourceAddress: '127.0.0.3' });
    expect(await from('192.0.2.77')).toMatchObject({
      outcome: { kind: 'address-not-available' },
      errno: 'EADDRNOTAVAIL',
    });
  });

  it.each(named.filter(([kind]) => kind === 'python' || kind === 'node'))(
    '%s says which local end it had and which file really ran',
    async (_, choice) => {
      const asked = { ...plan, sourceAddress: '127.0.0.3', target: loopback(accepted) };
      const { attempt, executable } = await tryProgram(choice, asked, { host });
      expect(attempt.local).toMatchObject({ address: '127.0.0.3' });
      expect(executable).toMatch(/^\//);
    },
  );

  it('runs a command line of the person: its words filled in, its exit code and text read', async () => {
    const path = script('dial', '#!/bin/sh\n[ "$3" = "{port}" ] || exec /usr/bin/nc -z -v "$1" "$2"\n');
    const dial = { kind: 'command', words: [path, '{host}', '{port}', 'as {host}:{port}'] } as const;
    const choice = { ...dial, words: [...dial.words] };
    const through = await tryProgram(choice, { ...plan, target: loopback(accepted) }, { host });
    expect(through.command).toEqual({ file: path, args: ['127.0.0.1', `${accepted}`, `as 127.0.0.1:${accepted}`] });
    expect(through.attempt.outcome).toEqual({ kind: 'accepted' });
    const refused = await connectAs(choice, { ...plan, target: loopback(closed) }, { host });
    expect(refused).toMatchObject({ outcome: { kind: 'refused' }, errno: 'ECONNREFUSED' });
    expect(await reason(choice, { sourceAddress: '127.0.0.3' })).toMatch(/cannot be chosen/);
    expect(await reason({ kind: 'command', words: ['/bin/sh', '-c', 'exit 3', '{host}', '{port}'] })).toMatch(
      /exit code 3, which does not say/,
    );
  });

  it('says why a program was no help', async () => {
    const notExecutable = script('plain', 'text');
    chmodSync(notExecutable, 0o644);
    expect(await reason(asPython(join(folder, 'nowhere/python3')))).toBe('There is no such file.');
    expect(await reason(asPython(notExecutable))).toBe('The file is there but cannot be run (EACCES).');
    expect(await reason(asPython(folder))).toMatch(/cannot be run/);
    expect(await reason(asPython('/bin/echo'))).toMatch(/did not answer as Python does/);
    expect(await reason(asPython(script('crash', '#!/bin/sh\necho "boom \x1b[31m" >&2\nexit 7\n')))).toBe(
      'It did not answer as Python does (exit code 7): boom ␛[31m',
    );
    expect(await reason(asPython(script('flood', '#!/bin/sh\nexec yes\n')))).toMatch(/printed more than 256 KiB/);
    const lie = '{"routelight":1,"kind":"connected","errno":null,"name":null,"ms":-1,"sync":false,"local":null}';
    expect(await reason(asPython(script('lie', `#!/bin/sh\necho '${lie}'\n`)))).toMatch(/did not answer as Python/);
    expect(await reason({ kind: 'node', path: '/bin/false' })).toBe(
      'It ended with exit code 1 and did not answer as Node does.',
    );
  });

  it('ends a program that hangs, and what it started', async () => {
    const child = join(folder, 'child');
    const hang = script('hang', `#!/bin/sh\nsleep 600 & echo $! > ${child}\nsleep 600\n`);
    const stopped = new AbortController();
    const ended = tryProgram(asPython(hang), { ...plan, target: loopback(accepted) }, { host, signal: stopped.signal });
    await expect.poll(() => existsSync(child) && readFileSync(child, 'utf8').endsWith('\n')).toBe(true);
    stopped.abort();
    expect((await ended).attempt.outcome).toEqual({ kind: 'cancelled' });
    await processEnds(Number(readFileSync(child, 'utf8')));
  });

  it('ends what a program leaves behind when it exits', async () => {
    const child = join(folder, 'left');
    const leaves = script(
      'leaves',
      `#!/bin/sh\nsleep 600 >/dev/null 2>&1 & echo $! > ${child}\nexec /usr/bin/python3 "$@"\n`,
    );
    expect(await reason(asPython(leaves))).toBe('accepted');
    await processEnds(Number(readFileSync(child, 'utf8')));
  });

  it('finds its line in whatever else an interpreter prints', async () => {
    const chatty = script('chatty', `#!/bin/sh\nprintf 'hello '\n/usr/bin/python3 "$@"\necho bye\n`);
    expect(await reason(asPython(chatty))).toBe('accepted');
  });
});

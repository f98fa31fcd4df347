import { describe, expect, it } from 'vitest';
import type { CommandLine, Ending } from '../../shared/command.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Host } from '../hosts/host.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { asAdministrator, elevateOn } from './as-administrator.ts';

interface Said {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly ending?: Ending;
  readonly durationMs?: number;
}
const exited = (code: number): Ending => ({ kind: 'exited', code });
const MISSING: Said = { ending: { kind: 'missing-tool' } };

/** A machine whose programs say what the test wants; what was run is kept. Programs that are not named are missing. */
function machine(platform: PlatformId, says: Readonly<Record<string, Said>>) {
  const ran: CommandLine[] = [];
  const host: Host = {
    ...createLocalHost({ platform, toolRoot: null }),
    run: async (command) => {
      ran.push(command);
      const { stdout = '', stderr = '', ending = exited(0), durationMs = 5_000 } = says[command.file] ?? MISSING;
      return { command, startedAtMs: 0, durationMs, ending, stdout: [stdout], stderr };
    },
  };
  return { host, ran };
}
const request = {
  command: { file: '/sbin/ping', args: ['-c', '2', '10.7.0.9'] },
  prompt: 'Routelight sends two pings.',
};
const osascript = (said: Said) => asAdministrator(request, machine('darwin', { '/usr/bin/osascript': said }));
const failing = (stderr: string, durationMs = 5_000): Said => ({ stderr, ending: exited(1), durationMs });

describe('asAdministrator', () => {
  it('runs a command as it is for root', async () => {
    const { host, ran } = machine('darwin', {
      '/usr/bin/id': { stdout: '0\n' },
      '/sbin/ping': { stdout: 'pong\n', stderr: 'hm', ending: exited(2) },
    });
    expect(await asAdministrator(request, { host })).toEqual({
      kind: 'ran',
      exitCode: 2,
      stdout: 'pong\n',
      stderr: 'hm',
    });
    expect(ran.at(-1)).toEqual(request.command);
  });

  it('asks with the prompt of macOS, in one argument that names the command and the sentence', async () => {
    const { host, ran } = machine('darwin', { '/usr/bin/osascript': { stdout: 'one\rtwo\n' } });
    expect(await asAdministrator(request, { host })).toEqual({
      kind: 'ran',
      exitCode: 0,
      stdout: 'one\ntwo\n',
      stderr: '',
    });
    expect(ran.at(-1)).toEqual({
      file: '/usr/bin/osascript',
      args: [
        '-e',
        `do shell script "'/sbin/ping' '-c' '2' '10.7.0.9'" with administrator privileges with prompt "Routelight sends two pings."`,
      ],
    });
  });

  it.each([
    ['0:85: execution error: User canceled. (-128)\n', 'cancelled'],
    ['0:85: execution error: Der Vorgang wurde vom Benutzer abgebrochen. (-128)\n', 'cancelled'],
    ['execution error: The authorization was canceled by the user. (-60006)\n', 'cancelled'],
    ['0:85: execution error: No user interaction allowed. (-1713)\n', 'no-session'],
    ['0:85: execution error: The administrator user name or password was incorrect. (-60005)\n', 'wrong-password'],
    ['0:85: execution error: The administrator user name or password was incorrect. (-60007)\n', 'wrong-password'],
    ["osascript: can't open default scripting component.\n", 'failed'],
    ['', 'failed'],
  ])('tells %j apart', async (stderr, kind) => {
    expect((await osascript(failing(stderr))).kind).toBe(kind);
  });

  it('takes a refusal quicker than any typing for nobody having been asked', async () => {
    const refusal = 'execution error: The administrator user name or password was incorrect. (-60007)\n';
    expect(await osascript(failing(refusal, 90))).toEqual({ kind: 'no-session' });
  });

  it('gives the exit code and complaint of the command behind the prompt', async () => {
    expect(await osascript(failing('0:85: execution error: ping: sendto: No route to host\rtwice (2)\n'))).toEqual({
      kind: 'ran',
      exitCode: 2,
      stdout: '',
      stderr: 'ping: sendto: No route to host\ntwice',
    });
    expect(await osascript(failing('0:85: execution error: The command exited with a non-zero status. (3)\n'))).toEqual(
      {
        kind: 'ran',
        exitCode: 3,
        stdout: '',
        stderr: '',
      },
    );
  });

  it('says when nobody answers, and when it was stopped', async () => {
    const late: Ending = { kind: 'timed-out', afterMs: 120_000 };
    expect(await osascript({ ending: late })).toEqual(late);
    expect(await osascript({ ending: { kind: 'cancelled' } })).toEqual({ kind: 'aborted' });
    expect((await osascript(MISSING)).kind).toBe('failed');
  });

  it('on Linux asks with pkexec, else uses sudo where no password is needed, else gives the command', async () => {
    const withPkexec = machine('linux', { '/usr/bin/pkexec': { stdout: 'pong' } });
    expect(await asAdministrator(request, withPkexec)).toMatchObject({ kind: 'ran', stdout: 'pong' });
    expect(withPkexec.ran.at(-1)?.args).toEqual(['--disable-internal-agent', '/sbin/ping', '-c', '2', '10.7.0.9']);
    const noAgent = failing('Error executing command as another user: No authentication agent found.\n');
    const withSudo = machine('linux', {
      '/usr/bin/pkexec': { ...noAgent, ending: exited(127) },
      '/usr/bin/sudo': { stdout: 'pong' },
    });
    expect(await asAdministrator(request, withSudo)).toMatchObject({ kind: 'ran', stdout: 'pong' });
    const neither = machine('linux', { '/usr/bin/sudo': failing('sudo: a password is required\n') });
    expect(await asAdministrator(request, neither)).toEqual({
      kind: 'by-hand',
      command: 'sudo /sbin/ping -c 2 10.7.0.9',
    });
  });

  it('tells a dismissed dialog and a forbidden user from a command that ends with 126 or 127', async () => {
    const pkexec = (stderr: string, code: number) =>
      asAdministrator(request, machine('linux', { '/usr/bin/pkexec': { stderr, ending: exited(code) } }));
    const prefix = 'Error executing command as another user: ';
    expect(await pkexec(`${prefix}Request dismissed\n`, 126)).toEqual({ kind: 'cancelled' });
    expect(await pkexec(`${prefix}Not in sudoers\n`, 127)).toMatchObject({ kind: 'not-allowed' });
    expect(await pkexec('sh: nope: not found\n', 127)).toMatchObject({ kind: 'ran', exitCode: 127 });
  });

  it('runs nothing that cannot be handed over safely', async () => {
    const { host, ran } = machine('darwin', {});
    const bad = { ...request, command: { file: '/opt/homebrew/bin/nc', args: [] } };
    expect((await asAdministrator(bad, { host })).kind).toBe('refused');
    expect((await asAdministrator({ ...request, prompt: 'a\nb' }, { host })).kind).toBe('refused');
    expect(ran).toEqual([]);
  });
});

describe('elevateOn', () => {
  it('speaks as changes to the system want it', async () => {
    const elevate = (said: Said) =>
      elevateOn(machine('darwin', { '/usr/bin/osascript': said }))(request.command, 'Add it.');
    expect(await elevate({ stdout: 'done\r' })).toEqual({ kind: 'ran', exitCode: 0, stdout: 'done\n', stderr: '' });
    expect(await elevate(failing('0:1: execution error: x (-128)'))).toEqual({ kind: 'cancelled' });
    expect(await elevate(failing('0:1: execution error: x (-60007)'))).toMatchObject({ kind: 'not-authorised' });
    expect(await elevate({ ending: { kind: 'timed-out', afterMs: 9_000 } })).toMatchObject({
      kind: 'failed',
      because: expect.stringContaining('9 s'),
    });
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actions } from '../../../electron/actions/actions.ts';
import { dropInLines, dropInPath, unitLines, unitName } from '../../../electron/actions/permanence/systemd-files.ts';
import { writeFileCommand } from '../../../electron/actions/permanence/write-file-script.ts';
import { ActionRequest } from '../../../shared/actions/action-request.ts';
import { createLab, type Lab, type Namespace } from '../namespaces.ts';
import { actionsIn } from './open.ts';

/** Says when it listens, and does not end by TERM when told so: the shell keeps the signal from it. */
const DEAF = "process.on('SIGTERM',()=>{});setInterval(()=>{},1000);console.log('ready')";
const ORDINARY = "setInterval(()=>{},1000);console.log('ready')";

describe('a change to a real machine', () => {
  let lab: Lab;
  let red: Namespace;
  let blue: Namespace;
  let folder: string;
  let actions: Actions;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    lab = createLab();
    [red, blue] = [lab.createNamespace('red'), lab.createNamespace('blue')];
    lab.connect([red, 'red0'], [blue, 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
    blue.ip('addr add 192.168.2.224/24 dev blue0');
    folder = await mkdtemp(join(tmpdir(), 'routelight-changes-'));
    actions = actionsIn(red, folder);
  });
  afterEach(async () => {
    actions.stop();
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await lab.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  async function run(request: object) {
    const planning = await actions.plan(ActionRequest.parse(request), null);
    if (planning.kind === 'refused') throw new Error(planning.because);
    const reply = await actions.run(planning.plan.id, null);
    if (reply.kind === 'refused') throw new Error(reply.because);
    return reply.state.step;
  }
  const why = async (request: object) => {
    const planning = await actions.plan(ActionRequest.parse(request), null);
    return planning.kind === 'refused' ? planning.because : 'planned';
  };
  async function start(program: string): Promise<{ child: ChildProcess; pid: number; startedAt: string }> {
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    if (child.stdout !== null) await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    const startedAt = red.run('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]).trim();
    return { child, pid, startedAt };
  }

  it('stops the process that was started, and no other', async () => {
    const { child, pid, startedAt } = await start(ORDINARY);
    const bystander = await start(ORDINARY);
    const ended = once(child, 'exit');
    expect(await run({ kind: 'stop-process', pid, startedAt, force: 'terminate' })).toEqual({ kind: 'kept' });
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(bystander.child.exitCode ?? bystander.child.signalCode).toBeNull();
    expect(await why({ kind: 'stop-process', pid, startedAt, force: 'terminate' })).toContain('no process');
  });

  it('forces one to end that is deaf to TERM, after it was asked to', async () => {
    const { child, pid, startedAt } = await start(DEAF);
    const ended = once(child, 'exit');
    expect(await why({ kind: 'stop-process', pid, startedAt, force: 'kill' })).toContain('asked to end first');
    expect(await run({ kind: 'stop-process', pid, startedAt, force: 'terminate' })).toMatchObject({
      kind: 'needs-you',
    });
    expect(child.signalCode).toBeNull();
    expect(await run({ kind: 'stop-process', pid, startedAt, force: 'kill' })).toEqual({ kind: 'kept' });
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('sends nothing to a process with another start, nor to what the app was started from', async () => {
    const { child, pid } = await start(ORDINARY);
    const startedAt = 'Sat Nov 21 09:12:33 2026';
    expect(await why({ kind: 'stop-process', pid, startedAt, force: 'terminate' })).toContain('another process');
    const own = red.run('/bin/ps', ['-o', 'lstart=', '-p', String(process.pid)]).trim();
    const request = { kind: 'stop-process', pid: process.pid, startedAt: own, force: 'terminate' };
    expect(await why(request)).toContain('Routelight itself');
    expect(child.signalCode).toBeNull();
  });

  it('deletes a neighbour, which is asked for anew when something is sent', async () => {
    red.run('/usr/bin/ping', ['-c', '1', '-W', '2', '192.168.2.224']);
    const request = { kind: 'delete-neighbor', interfaceName: 'red0', family: 'ipv4', address: '192.168.2.224' };
    expect(red.ip('neigh show')).toContain('192.168.2.224 dev red0 lladdr');
    expect(await run(request)).toEqual({ kind: 'kept' });
    expect(red.ip('neigh show')).not.toContain('192.168.2.224 dev red0 lladdr');
    expect(await why(request)).toMatch(/not in the neighbour table|planned/);
    red.ip('neigh add 192.168.2.9 lladdr 02:00:5e:10:00:09 nud permanent dev red0');
    expect(await run({ ...request, address: '192.168.2.9' })).toEqual({ kind: 'kept' });
    expect(red.ip('neigh show')).not.toContain('192.168.2.9 dev red0 lladdr');
  });

  it('refuses to make permanent where nobody is seen to manage addresses, or what is not there', async () => {
    const alias = { interfaceName: 'red0', family: 'ipv4', address: '192.168.2.178', prefixLength: 32 };
    expect(await why({ kind: 'make-alias-permanent', ...alias })).toContain('add it first');
    expect(await why({ kind: 'remove-permanent-alias', ...alias })).toContain('Nothing that Routelight knows of');
    expect(await actions.permanent()).toMatchObject({ permanent: [], permanentUnread: null });
    const added = await actions.plan(ActionRequest.parse({ kind: 'add-alias', ...alias }), 60);
    const id = added.kind === 'planned' ? added.plan.id : '';
    expect(await actions.run(id, null)).toMatchObject({ state: { step: { kind: 'verified' } } });
    expect(await why({ kind: 'make-alias-permanent', ...alias })).toContain('on trial: keep it first');
    await actions.undo(id);
  });

  describe('written into a scratch root', () => {
    const alias = { interfaceName: 'red0', family: 'ipv4', address: '192.168.2.178', prefixLength: 32 } as const;
    const write = async (path: string, lines: readonly string[]) => {
      await chmod(folder, 0o755);
      const { file, args } = writeFileCommand(path, lines);
      red.run(file, args);
    };

    it('is a unit that systemd takes, and enables', async () => {
      const units = join(folder, 'etc/systemd/system');
      await mkdir(units, { recursive: true, mode: 0o755 });
      await write(join(units, unitName(alias)), unitLines(alias));
      // a complaint of the verifier ends it with 1, and with that the test
      red.run('/usr/bin/systemd-analyze', ['verify', '--man=no', join(units, unitName(alias))]);
      red.run('/usr/bin/systemctl', [`--root=${folder}`, 'enable', unitName(alias)]);
      const wanted = join(units, 'multi-user.target.wants', unitName(alias));
      expect((await lstat(wanted)).isSymbolicLink()).toBe(true);
      red.run('/usr/bin/systemctl', [`--root=${folder}`, 'disable', unitName(alias)]);
      await expect(lstat(wanted)).rejects.toThrow('ENOENT');
    });

    it('is a unit whose command adds the address, and adds nothing the second time', async () => {
      const [file = '', ...args] =
        unitLines(alias)
          .find((line) => line.startsWith('ExecStart='))
          ?.slice('ExecStart='.length)
          .split(' ') ?? [];
      for (let times = 0; times < 2; times += 1) red.run(file, args);
      expect(red.ip('-o addr show dev red0').match(/192\.168\.2\.178\/32/g)).toHaveLength(1);
    });

    it('is a drop-in that a real networkd takes up, also beside the file of netplan in /run', () => {
      red.ip('addr flush dev red0');
      const path = dropInPath('10-netplan-red0.network', alias);
      const { file, args } = writeFileCommand(path, dropInLines(alias));
      const script = join(import.meta.dirname, 'run-networkd.sh');
      const shown = red.run('/usr/bin/unshare', ['--mount', '/bin/sh', script, 'red0', file, ...args]);
      expect(shown).toContain(' 192.168.2.171/24 ');
      expect(shown).toContain(' 192.168.2.178/32 ');
    });

    it('is a drop-in of root that others may read', async () => {
      const path = join(folder, '10-red.network.d/routelight-alias-red0.192-168-2-178.32.conf');
      await write(path, dropInLines(alias));
      expect(await readFile(path, 'utf8')).toBe(`${dropInLines(alias).join('\n')}\n`);
      expect(await stat(path)).toMatchObject({ uid: 0, gid: 0, mode: 0o100644 });
    });
  });
});

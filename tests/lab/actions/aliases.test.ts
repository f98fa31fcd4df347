import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actions } from '../../../electron/actions/actions.ts';
import { trialsRunning } from '../../../electron/actions/watcher.ts';
import type { ActionPlan } from '../../../shared/actions/action-plan.ts';
import { type ActionRequest, ActionRequest as Request } from '../../../shared/actions/action-request.ts';
import type { ActionState } from '../../../shared/actions/action-state.ts';
import type { ActionReply } from '../../../shared/channels/action-channels.ts';
import type { JournalEntry } from '../../../shared/journal.ts';
import { createLab, type Lab, type Namespace } from '../namespaces.ts';
import { thisMachine } from '../reading.ts';
import { actionsIn } from './open.ts';

/** Nobody else's: the pretend Mac of other tests knows no network namespaces, and takes every trial here for one of its own. */
const ADDRESS = '192.168.2.177';
const listenScript = join(import.meta.dirname, '../listen.mjs');

describe('aliases on a real interface', () => {
  let lab: Lab;
  let red: Namespace;
  let blue: Namespace;
  let folder: string;
  const opened: Actions[] = [];

  beforeEach(async () => {
    lab = createLab();
    [red, blue] = [lab.createNamespace('red'), lab.createNamespace('blue')];
    lab.connect([red, 'red0'], [blue, 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
    blue.ip('addr add 192.168.2.224/24 dev blue0');
    red.ip('addr add 2001:db8:2::171/64 dev red0 nodad');
    blue.ip('addr add 2001:db8:2::224/64 dev blue0 nodad');
    folder = await mkdtemp(join(tmpdir(), 'routelight-actions-'));
  });
  afterEach(async () => {
    for (const each of opened.splice(0)) {
      // a watcher would wait on for its minute, and be seen by the next test
      const { states } = await each.list();
      for (const { id, step } of states) if (step.kind === 'verified') await each.undo(id);
      each.stop();
    }
    await lab.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (opening: Parameters<typeof actionsIn>[2] = {}, own = folder): Actions => {
    const actions = actionsIn(red, own, opening);
    opened.push(actions);
    return actions;
  };
  const alias = (more: Record<string, unknown> = {}): ActionRequest =>
    Request.parse({
      ...{ kind: 'add-alias', interfaceName: 'red0', family: 'ipv4', address: ADDRESS, prefixLength: 32 },
      ...more,
    });
  const isThere = (address = ADDRESS): boolean => red.ip('-o addr show dev red0').includes(` ${address}/`);

  async function planned(actions: Actions, request = alias(), trialSeconds: number | null = 60): Promise<ActionPlan> {
    const planning = await actions.plan(request, trialSeconds);
    if (planning.kind === 'refused') throw new Error(planning.because);
    return planning.plan;
  }
  const why = async (actions: Actions, request: ActionRequest): Promise<string> => {
    const planning = await actions.plan(request, 60);
    return planning.kind === 'refused' ? planning.because : 'planned';
  };
  const run = async (actions: Actions, request = alias(), trialSeconds: number | null = 60): Promise<ActionReply> =>
    actions.run((await planned(actions, request, trialSeconds)).id, null);
  const done = (reply: ActionReply): ActionState => {
    if (reply.kind === 'refused') throw new Error(reply.because);
    return reply.state;
  };
  async function until(actions: Actions, id: string, kind: ActionState['step']['kind']): Promise<ActionState> {
    for (let looks = 0; looks < 120; looks += 1) {
      const found = (await actions.reconcile()).states.find((each) => each.id === id);
      if (found?.step.kind === kind) return found;
      await pause(100);
    }
    throw new Error(`${id} is not ${kind}`);
  }

  it('adds one on trial, which takes itself back, each step written down and mirrored', async () => {
    const mirrored: JournalEntry[] = [];
    const actions = open({ mirror: (entry) => mirrored.push(entry) });
    const state = done(await run(actions, alias(), 2));
    expect(state.step).toEqual({ kind: 'verified', because: `${ADDRESS} is on red0` });
    expect(isThere()).toBe(true);
    await until(actions, state.id, 'reverted');
    expect(isThere()).toBe(false);
    const steps = ['intended', 'armed', 'applied', 'verified', 'reverted'];
    // the list is read from the file; a step is mirrored once it is safe there
    const told = () => mirrored.flatMap((entry) => (entry.kind === 'action' ? [entry.step.kind] : []));
    await expect.poll(told, { timeout: 5_000 }).toEqual(steps);
    const lines = (await readFile(join(folder, `${state.id}.jsonl`), 'utf8')).split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line).step.kind)).toEqual(steps);
  });

  it('keeps it when asked to, and the other mini reaches a service on it', async () => {
    const actions = open();
    const { id } = done(await run(actions));
    expect(done(await actions.keep(id)).step.kind).toBe('kept');
    const port = 18_200;
    await red.start(process.execPath, [listenScript, JSON.stringify([{ protocol: 'tcp', address: ADDRESS, port }])]);
    expect(() => blue.run('/usr/bin/nc', ['-z', '-w', '3', ADDRESS, String(port)])).not.toThrow();
    expect(isThere()).toBe(true);
    expect(await actions.keep(id)).toMatchObject({ kind: 'refused', because: expect.stringContaining('kept already') });
    expect(await trialsRunning(thisMachine())).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('takes it back when asked to, and removes an extra address on trial and for good', async () => {
    const actions = open();
    const { id } = done(await run(actions));
    expect(done(await actions.undo(id)).step.kind).toBe('reverted');
    expect(isThere()).toBe(false);
    red.ip(`addr add ${ADDRESS}/32 dev red0`);
    const removal = done(await run(actions, alias({ kind: 'remove-alias' }), 2));
    expect(isThere()).toBe(false);
    await until(actions, removal.id, 'reverted');
    expect(isThere()).toBe(true);
    expect(done(await run(actions, alias({ kind: 'remove-alias' }), null)).step.kind).toBe('kept');
    expect(isThere()).toBe(false);
  });

  it('does the same with IPv6, and waits for duplicate address detection', async () => {
    const actions = open();
    const address = '2001:db8:2::172';
    const request = alias({ family: 'ipv6', address, prefixLength: 128 });
    const { id, step } = done(await run(actions, request));
    expect(step.kind).toBe('verified');
    expect(red.ip('-o -6 addr show dev red0 tentative')).not.toContain(address);
    expect(done(await actions.undo(id)).step.kind).toBe('reverted');
    expect(isThere(address)).toBe(false);
    const taken = alias({ family: 'ipv6', address: '2001:db8:2::224', prefixLength: 128 });
    expect(await why(actions, taken)).toContain('belongs to another machine');
  });

  it("refuses the other mini's address, also when that one does not answer ping", async () => {
    const actions = open();
    expect(await why(actions, alias({ address: '192.168.2.224' }))).toContain('it answers ping');
    blue.run('/bin/sh', ['-c', 'echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all']);
    expect(await why(actions, alias({ address: '192.168.2.224' }))).toMatch(/another machine: \S+ answered for it/);
  });

  it('says that the conflict check was blind when its question leaves another way', async () => {
    red.ip(`route add unreachable ${ADDRESS}`);
    const { warnings } = await planned(open());
    expect(warnings).toEqual([expect.stringContaining(`Whether another machine has ${ADDRESS} is not known`)]);
  });

  it('never takes the own address, and one that carries ssh only when it is typed', async () => {
    const actions = open();
    const own = alias({ kind: 'remove-alias', address: '192.168.2.171', prefixLength: 24 });
    expect(await why(actions, own)).toContain('own address of red0');
    red.ip(`addr add ${ADDRESS}/32 dev red0`);
    await red.start(process.execPath, [
      listenScript,
      JSON.stringify([{ protocol: 'tcp', address: ADDRESS, port: 22 }]),
    ]);
    const session = [ADDRESS, '22'];
    const connected = "require('net').connect(+process.argv[2],process.argv[1]).on('connect',()=>console.log('up'))";
    await blue.start(process.execPath, ['-e', connected, ...session]);
    const plan = await planned(actions, alias({ kind: 'remove-alias' }));
    expect(plan.mustType).toBe(ADDRESS);
    expect(await actions.run(plan.id, 'yes')).toMatchObject({ kind: 'refused' });
    expect(isThere()).toBe(true);
    const byEnvironment = open({ sshAddress: ADDRESS });
    expect((await planned(byEnvironment, alias({ kind: 'remove-alias' }))).mustType).toBe(ADDRESS);
  });

  it('runs a plan once, not after five minutes, and not when the interface has changed', async () => {
    let passedMs = 0;
    const actions = open({ now: () => Date.now() + passedMs });
    const old = await planned(actions);
    passedMs = 6 * 60_000;
    expect(await actions.run(old.id, null)).toMatchObject({ because: expect.stringContaining('five minutes') });
    passedMs = 0;
    const overtaken = await planned(actions);
    red.ip('addr add 192.168.2.199/32 dev red0');
    expect(await actions.run(overtaken.id, null)).toMatchObject({ because: expect.stringContaining('has changed') });
    const once = await planned(actions);
    done(await actions.run(once.id, null));
    expect(await actions.run(once.id, null)).toMatchObject({ because: expect.stringContaining('run already') });
  });

  it('changes nothing when the address comes from elsewhere while the password is asked for', async () => {
    const actions = open({ whileAsking: () => red.ip(`addr add ${ADDRESS}/32 dev red0`) });
    const { step } = done(await run(actions));
    expect(step).toEqual({
      kind: 'not-done',
      because: expect.stringContaining('the address is on this machine already'),
    });
    expect(isThere()).toBe(true);
  });

  it('lets one of two instances or users have the address at a time, and either of one user keep it', async () => {
    const [first, second] = [open(), open()];
    const othersFolder = await mkdtemp(join(tmpdir(), 'routelight-other-'));
    const other = open({}, othersFolder);
    const { id } = done(await run(first));
    expect(await why(second, alias())).toContain('on trial already');
    expect(await why(other, alias())).toContain('on trial already');
    expect(done(await second.keep(id)).step.kind).toBe('kept');
    expect((await first.list()).states.map(({ step }) => step.kind)).toEqual(['kept']);
    expect((await other.list()).states).toEqual([]);
    await rm(othersFolder, { recursive: true });
  });

  it('is not held up by a trial of the same address in another network namespace', async () => {
    const waiting = "console.log('up'); setTimeout(() => {}, 60_000)";
    const words = ['-e', waiting, 'routelight-trial-of-somebody', ADDRESS];
    await blue.start(process.execPath, words);
    expect((await planned(open())).request).toEqual(alias());
    await red.start(process.execPath, words);
    expect(await why(open(), alias())).toContain('on trial already');
  });

  it('is over when the interface goes, and comes to the same end when it is back', async () => {
    const actions = open();
    const { id } = done(await run(actions, alias(), 2));
    red.ip('link del red0');
    const { step } = await until(actions, id, 'reverted');
    expect(step).toMatchObject({ because: 'there is no interface red0 any more' });
  });

  it('outlives a DHCP renew that sets the own address anew, and is taken back if that swept it away', async () => {
    const actions = open();
    const { id } = done(await run(actions, alias(), 3));
    red.ip('addr del 192.168.2.171/24 dev red0');
    red.ip('addr add 192.168.2.171/24 dev red0');
    expect(isThere()).toBe(true);
    red.ip('-4 addr flush dev red0');
    red.ip('addr add 192.168.2.171/24 dev red0');
    expect((await until(actions, id, 'reverted')).step).toMatchObject({ because: `${ADDRESS} is not on red0` });
  });

  it('takes it back at once when a machine wakes that slept past the deadline', async () => {
    const actions = open();
    const { id, undoAtMs } = done(await run(actions, alias(), 3));
    const pid = Number(/^\s*(\d+) .*/m.exec(watcherLine(id))?.[1]);
    process.kill(pid, 'SIGSTOP');
    while (Date.now() < (undoAtMs ?? 0) + 2_000) await pause(100);
    expect(isThere()).toBe(true);
    process.kill(pid, 'SIGCONT');
    await until(actions, id, 'reverted');
    expect(isThere()).toBe(false);
  });

  it('needs the person when the watcher is gone, gives the command, and can do it', async () => {
    const actions = open();
    const { id } = done(await run(actions));
    process.kill(Number(/^\s*(\d+) /.exec(watcherLine(id))?.[1]), 'SIGKILL');
    const { step } = await until(actions, id, 'needs-you');
    expect(step).toMatchObject({ command: `sudo /usr/sbin/ip addr del ${ADDRESS}/32 dev red0` });
    expect(done(await actions.undo(id)).step.kind).toBe('reverted');
    expect(isThere()).toBe(false);
  });

  const watcherLine = (id: string): string =>
    red
      .run('/bin/ps', ['-axww', '-o', 'pid=,args='])
      .split('\n')
      .find((line) => line.includes(` routelight-trial-${id} `)) ?? '';
});

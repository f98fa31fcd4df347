import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeUpAlias, madeUpInterface } from '../../shared/actions/made-up.ts';
import type { ActionList } from '../../shared/channels/action-channels.ts';
import type { Host } from '../hosts/host.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { darwin } from '../platforms/darwin.ts';
import type { Platform } from '../platforms/platform.ts';
import { createActions } from './actions.ts';
import type { Elevate, Elevation } from './elevation.ts';
import { createNoActions } from './no-actions.ts';

/** A machine that has what the commands gave it, without a system under it. */
function machine(
  ends: (words: string) => Elevation = () => ({ kind: 'ran', exitCode: 0, stdout: 'armed 1 1\napplied\n', stderr: '' }),
) {
  const local = createLocalHost({ platform: 'darwin', toolRoot: null });
  let interfaces = [madeUpInterface()];
  const ps = { stdout: ['    1 /sbin/launchd\n'], ending: { kind: 'exited', code: 0 } } as const;
  const host: Host = {
    ...local,
    run: async (command) => ({ command, startedAtMs: 0, durationMs: 1, stderr: '', ...ps }),
  };
  const nothing = async () => ({ rows: [], observations: [] });
  const platform: Platform = {
    ...darwin,
    readers: {
      ...darwin.readers,
      ...{ neighbors: nothing, sockets: nothing },
      interfaces: async () => ({ rows: interfaces.map((row) => ({ source: 0, row })), observations: [] }),
    },
  };
  const elevate: Elevate = async ({ args }) => {
    const elevation = ends(args.join(' '));
    const [own] = interfaces;
    if (elevation.kind === 'ran' && elevation.exitCode === 0 && own !== undefined)
      interfaces = [{ ...own, addresses: own.addresses.filter(({ address }) => address !== '192.168.2.180') }];
    return elevation;
  };
  const look = createLook(host, () => undefined, { nextId: observationIds() });
  return { looking: { host, platform, look }, elevate };
}
const removal = madeUpAlias({ kind: 'remove-alias', address: '192.168.2.180' });

describe('createActions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'routelight-actions-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const open = (made = machine()) => createActions({ ...made, folder, now: Date.now, sshAddress: null });
  async function run(actions: ReturnType<typeof open>, trialSeconds: number | null = null) {
    const planning = await actions.plan(removal, trialSeconds);
    if (planning.kind === 'refused') throw new Error(planning.because);
    return actions.run(planning.plan.id, null);
  }

  it('tells listeners of each step, in order', async () => {
    const actions = open();
    const heard: ActionList[] = [];
    actions.onChange((list) => heard.push(list));
    expect(await run(actions)).toMatchObject({ state: { step: { kind: 'kept' } } });
    await actions.list();
    expect(heard.map(({ states }) => states[0]?.step.kind)).toEqual(expect.arrayContaining(['kept']));
  });

  it('tells of what another process does', async () => {
    const [here, there] = [open(), open()];
    const heard = new Promise<ActionList>((resolve) => here.onChange(resolve));
    await run(there);
    expect((await heard).states).toHaveLength(1);
    here.stop();
  });

  it('reads nothing of the system for the list, which is told at every step', async () => {
    const made = machine();
    const ran: string[] = [];
    const host: Host = {
      ...made.looking.host,
      run: (command, options) => {
        ran.push(command.file);
        return made.looking.host.run(command, options);
      },
    };
    const look = createLook(host, () => undefined, { nextId: observationIds() });
    const actions = open({ ...made, looking: { ...made.looking, host, look } });
    await actions.list();
    await actions.reconcile();
    expect(ran).toEqual([]);
    await actions.permanent();
    expect(ran).toContain('/usr/bin/find');
  });

  it.each([
    [{ kind: 'cancelled' }, 'the prompt was closed without a password'],
    [{ kind: 'not-authorised', because: 'This user may not act as administrator.' }, 'This user may not act'],
    [
      { kind: 'by-hand', command: 'sudo …' },
      'sudo /sbin/ifconfig en0 inet 192.168.2.180 -alias. And to take it back: sudo',
    ],
    [{ kind: 'failed', because: 'It did not end within 120 s.' }, 'It did not end within 120 s.'],
    [{ kind: 'ran', exitCode: 1, stdout: '', stderr: 'ifconfig: something new' }, 'ifconfig: something new'],
  ] as const)('says why nothing was done: %o', async (elevation, words) => {
    const reply = await run(open(machine(() => elevation)));
    expect(reply).toMatchObject({ state: { step: { kind: 'not-done', because: expect.stringContaining(words) } } });
  });

  it('says nothing yet of one that goes on though its prompt was given up', async () => {
    const made = machine(() => ({ kind: 'failed', because: 'It did not end within 120 s.' }));
    let id = '';
    const ps = () => ({ stdout: [`    1 /sbin/launchd\n  900 /bin/sh -c x routelight-trial-${id} y\n`] });
    const host: Host = {
      ...made.looking.host,
      run: async (command, options) => ({
        ...(await made.looking.host.run(command, options)),
        ...(id === '' ? {} : ps()),
      }),
    };
    const actions = open({ ...made, looking: { ...made.looking, host } });
    const planning = await actions.plan(removal, null);
    id = planning.kind === 'planned' ? planning.plan.id : '';
    expect(await actions.run(id, null)).toMatchObject({ state: { step: { kind: 'intended' } } });
    expect((await actions.reconcile()).states[0]?.step.kind).toBe('intended');
    id = '';
    expect((await actions.reconcile()).states[0]?.step.kind).toBe('not-done');
  });

  it('makes no change that cannot be written down', async () => {
    const before = open();
    const planning = await before.plan(removal, null);
    if (planning.kind === 'refused') throw new Error(planning.because);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder any more');
    const reply = await before.run(planning.plan.id, null);
    expect(reply).toMatchObject({ kind: 'refused', because: expect.stringContaining('could not be written down') });
    expect(await open().plan(removal, null)).toMatchObject({ kind: 'refused' });
  });

  it('uses no folder that others may write to', async () => {
    chmodSync(folder, 0o777);
    const planning = await open().plan(removal, null);
    expect(planning).toMatchObject({ kind: 'refused', because: expect.stringContaining('Others may write') });
  });

  it('names a journal that cannot be read', async () => {
    writeFileSync(join(folder, 'change-9999.jsonl'), '{"torn');
    expect((await open().list()).unreadFiles).toEqual(['change-9999.jsonl']);
  });

  it('refuses to end what is over or not known', async () => {
    const actions = open();
    const reply = await run(actions);
    const id = reply.kind === 'done' ? reply.state.id : '';
    expect(await actions.keep(id)).toMatchObject({ kind: 'refused' });
    expect(await actions.undo('../../etc/passwd')).toMatchObject({ because: 'There is no such change.' });
  });
});

it('does nothing at all on a recording', async () => {
  const actions = createNoActions();
  expect(await actions.plan(removal, null)).toMatchObject({
    kind: 'refused',
    because: expect.stringContaining('recording'),
  });
  expect(await actions.run('change-1234', null)).toMatchObject({ kind: 'refused' });
  expect((await actions.list()).isReadOnly).toBe(true);
});

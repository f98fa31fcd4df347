import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Actions, createActions } from '../../electron/actions/actions.ts';
import type { Host } from '../../electron/hosts/host.ts';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { elevateOn } from '../../electron/privilege/as-administrator.ts';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import { ActionRequest } from '../../shared/actions/action-request.ts';
import type { ActionStep } from '../../shared/actions/action-state.ts';
import type { CommandLine } from '../../shared/command.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { createPretendMac, type PretendMac } from './create-pretend-mac.ts';
import type { MacState } from './state.ts';

const ADDRESS = '192.168.2.172';
const ADDED = '/sbin/ifconfig en0 inet 192.168.2.172 netmask 255.255.255.255 alias';
const REMOVED = '/sbin/ifconfig en0 inet 192.168.2.172 -alias';

interface OpenMac {
  readonly mac: PretendMac;
  readonly actions: Actions;
  readonly ran: CommandLine[];
  readonly isThere: () => boolean;
}

describe('an alias on a Mac', () => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });

  async function open(state: Partial<MacState> = {}, whileAsking: (mac: PretendMac) => void = () => undefined) {
    const mac = await createPretendMac({ model: '15', state });
    const folder = await mkdtemp(join(tmpdir(), "routelight o'brien "));
    const ran: CommandLine[] = [];
    const local = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
    const host: Host = {
      ...local,
      run: (command, options) => {
        ran.push(command);
        if (command.file === '/usr/bin/osascript') whileAsking(mac);
        return local.run(command, options);
      },
    };
    const look = createLook(host, () => undefined, { nextId: observationIds() });
    const actions = createActions({
      looking: { host, platform: darwin, look },
      ...{ folder, elevate: elevateOn({ host, promptMs: 4_000 }), now: Date.now, sshAddress: null },
    });
    closing.push(async () => {
      const { states } = await actions.list();
      for (const { id, step } of states) if (step.kind === 'verified') await actions.undo(id);
      actions.stop();
      await local.close();
      mac.remove();
      await rm(folder, { recursive: true });
    });
    const isThere = () =>
      mac.state().interfaces.some(({ addresses }) => addresses.some(({ address }) => address === ADDRESS));
    return { mac, actions, ran, isThere } satisfies OpenMac;
  }
  const request = (more: Record<string, unknown> = {}) =>
    ActionRequest.parse({
      ...{ kind: 'add-alias', interfaceName: 'en0', family: 'ipv4', address: ADDRESS, prefixLength: 32, ...more },
    });
  async function planned({ actions }: OpenMac, more = {}, trialSeconds: number | null = 60): Promise<ActionPlan> {
    const planning = await actions.plan(request(more), trialSeconds);
    if (planning.kind === 'refused') throw new Error(planning.because);
    return planning.plan;
  }
  async function run(opened: OpenMac, more = {}, trialSeconds: number | null = 60) {
    const reply = await opened.actions.run((await planned(opened, more, trialSeconds)).id, null);
    if (reply.kind === 'refused') throw new Error(reply.because);
    return reply.state;
  }
  async function until({ actions }: OpenMac, id: string, kind: ActionStep['kind']): Promise<ActionStep> {
    for (let looks = 0; looks < 60; looks += 1) {
      const step = (await actions.reconcile()).states.find((each) => each.id === id)?.step;
      if (step?.kind === kind) return step;
      await pause(200);
    }
    throw new Error(`${id} is not ${kind}`);
  }

  it('is planned with the commands of facts B3, free since the question for it found nobody', async () => {
    const plan = await planned(await open());
    expect(plan.commands.map(({ command }) => printCommandLine(command))).toEqual([ADDED]);
    expect(plan.undo && printCommandLine(plan.undo.command)).toBe(REMOVED);
    expect(plan.warnings).toEqual([]);
    expect(plan.why).toContain('Nobody answered for it just now');
  });

  it('is asked for by one prompt, as facts C1 say, with nothing but the constant script and validated words', async () => {
    const opened = await open();
    const { id, step } = await run(opened);
    expect(step).toEqual({ kind: 'verified', because: `${ADDRESS} is on en0` });
    const asked = opened.ran.filter(({ file }) => file === '/usr/bin/osascript');
    expect(asked).toHaveLength(1);
    const [flag, script = ''] = asked[0]?.args ?? [];
    expect(flag).toBe('-e');
    expect(script).toMatch(
      /^do shell script "'\/bin\/sh' '-c' 'set -u; .*'" with administrator privileges with prompt "Routelight: Add 192\.168\.2\.172 to en0"$/,
    );
    expect(script).toContain(`'60' '7' ${quoted(ADDED)} ${quoted(REMOVED)}" with administrator`);
    expect(opened.isThere()).toBe(true);
    expect((await opened.actions.keep(id)).kind).toBe('done');
    expect(opened.isThere()).toBe(true);
  });

  it('takes itself back when its time is over, and at once when asked to', async () => {
    const opened = await open();
    const { id } = await run(opened, {}, 2);
    await until(opened, id, 'reverted');
    expect(opened.isThere()).toBe(false);
    const again = await run(opened);
    expect(await opened.actions.undo(again.id)).toMatchObject({ state: { step: { kind: 'reverted' } } });
    expect(opened.isThere()).toBe(false);
  });

  it('is taken away by the command of facts B3', async () => {
    const opened = await open();
    opened.mac.addAlias('en0', ADDRESS);
    const plan = await planned(opened, { kind: 'remove-alias' });
    expect(plan.commands.map(({ command }) => printCommandLine(command))).toEqual([REMOVED]);
    expect(plan.undo && printCommandLine(plan.undo.command)).toBe(ADDED);
  });

  it.each([
    ['cancels', 'the prompt was closed without a password'],
    ['wrong-password', 'The name or password of an administrator was not accepted.'],
    ['no-session', 'Nobody could be asked for a password: there is no desktop session here'],
    ['never-answers', 'It did not end within 4 s: nobody answered the prompt'],
  ] as const)('changes nothing when the person %s at the prompt, and says so', async (adminPrompt, words) => {
    const opened = await open({ adminPrompt });
    const { step } = await run(opened);
    expect(step).toEqual({ kind: 'not-done', because: expect.stringContaining(words) });
    expect(opened.isThere()).toBe(false);
  });

  it('tells what ifconfig complained of in plain words: the interface went while the password was typed', async () => {
    const opened = await open({}, (mac) =>
      mac.change((now) => ({ ...now, interfaces: now.interfaces.filter(({ name }) => name !== 'en0') })),
    );
    expect((await run(opened)).step).toEqual({
      kind: 'not-done',
      because: 'the interface is not there any more (ifconfig: interface en0 does not exist)',
    });
  });

  it('tells it of an alias that somebody took away meanwhile', async () => {
    const opened = await open({}, (mac) => mac.removeAlias('en0', ADDRESS));
    opened.mac.addAlias('en0', ADDRESS);
    expect((await run(opened, { kind: 'remove-alias' })).step).toEqual({
      kind: 'not-done',
      because:
        "the address is not on the interface any more (ifconfig: ioctl (SIOCDIFADDR): Can't assign requested address)",
    });
  });

  it('is refused when a neighbour has the address, though that one does not answer ping', async () => {
    const { actions } = await open();
    const planning = await actions.plan(request({ address: '192.168.2.224' }), 60);
    expect(planning).toMatchObject({ kind: 'refused', because: expect.stringContaining('belongs to another machine') });
  });

  it('warns when the permission for the local network is missing, since nobody was asked then', async () => {
    const opened = await open();
    opened.mac.setLocalNetwork({ appleToolsPass: false });
    expect((await planned(opened)).warnings).toEqual([expect.stringContaining('the ping was not let out')]);
  });

  const quoted = (line: string): string =>
    line
      .split(' ')
      .map((word) => `'${word}'`)
      .join(' ');
});

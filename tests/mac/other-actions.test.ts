import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Actions, createActions } from '../../electron/actions/actions.ts';
import { launchDaemonLines } from '../../electron/actions/permanence/launch-daemon.ts';
import { createLocalHost } from '../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../electron/observations/look.ts';
import { darwin } from '../../electron/platforms/darwin.ts';
import { elevateOn } from '../../electron/privilege/as-administrator.ts';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import { ActionRequest } from '../../shared/actions/action-request.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';
import { createPretendMac, type PretendMac } from './create-pretend-mac.ts';
import type { MacState } from './state.ts';

const ALIAS = { interfaceName: 'en0', family: 'ipv4', address: '192.168.2.172', prefixLength: 32 } as const;
const LABEL = 'dev.routelight.alias.en0.192-168-2-172.32';
const PLIST = `/Library/LaunchDaemons/${LABEL}.plist`;
const SOCKETFILTERFW = '/usr/libexec/ApplicationFirewall/socketfilterfw';

describe('a change to a Mac', () => {
  let mac: PretendMac;
  let actions: Actions;
  let close: () => Promise<void> = async () => undefined;
  afterEach(() => close());

  /** Long enough for whatever is run behind the prompt; short where nobody answers it. */
  async function open(state: Partial<MacState> = {}): Promise<void> {
    const promptMs = state.adminPrompt === 'never-answers' ? 4_000 : 30_000;
    mac = await createPretendMac({ model: '26', state });
    const folder = await mkdtemp(join(tmpdir(), "routelight o'brien "));
    const host = createLocalHost({ platform: 'darwin', toolRoot: mac.root });
    const look = createLook(host, () => undefined, { nextId: observationIds() });
    actions = createActions({
      looking: { host, platform: darwin, look },
      ...{ folder, elevate: elevateOn({ host, promptMs }), now: Date.now, sshAddress: null },
    });
    close = async () => {
      actions.stop();
      await host.close();
      mac.remove();
      await rm(folder, { recursive: true });
    };
  }
  async function planned(request: object): Promise<ActionPlan> {
    const planning = await actions.plan(ActionRequest.parse(request), 60);
    if (planning.kind === 'refused') throw new Error(planning.because);
    return planning.plan;
  }
  async function run(request: object) {
    const reply = await actions.run((await planned(request)).id, null);
    if (reply.kind === 'refused') throw new Error(reply.because);
    return reply.state.step;
  }
  const why = async (request: object) => {
    const planning = await actions.plan(ActionRequest.parse(request), 60);
    return planning.kind === 'refused' ? planning.because : 'planned';
  };
  const commandsOf = ({ commands }: ActionPlan) => commands.map(({ command }) => printCommandLine(command));

  describe('that makes an alias permanent', () => {
    const make = { kind: 'make-alias-permanent', ...ALIAS };
    const remove = { kind: 'remove-permanent-alias', ...ALIAS };
    const withAlias = async (state: Partial<MacState> = {}) => {
      await open(state);
      mac.addAlias('en0', ALIAS.address);
    };

    it('is planned with the commands of facts B5', async () => {
      await withAlias();
      const plan = await planned(make);
      expect(plan).toMatchObject({ privilege: 'administrator', trialSeconds: null, mustType: null });
      const [write, ...more] = plan.commands.map(({ command }) => command);
      expect(write?.args.slice(2)).toEqual(['routelight-write-file', '0', PLIST, ...launchDaemonLines(ALIAS)]);
      expect(more.map(printCommandLine)).toEqual([
        `/bin/launchctl enable system/${LABEL}`,
        `/bin/launchctl bootstrap system ${PLIST}`,
      ]);
      expect(plan.undo?.command.args.slice(2)).toEqual([
        ...['routelight-undo', '3', '/bin/rm', '-f', PLIST, '3', '/bin/launchctl', 'bootout', `system/${LABEL}`],
      ]);
    });

    // the pretend Mac's root is whoever runs the test: launchd's folder has to belong to user 0
    it.skipIf(process.getuid?.() !== 0)(
      'writes, loads, lists and removes it',
      async () => {
        await withAlias();
        expect(await run(make)).toEqual({ kind: 'kept' });
        expect(readFileSync(join(mac.root, PLIST), 'utf8')).toBe(`${launchDaemonLines(ALIAS).join('\n')}\n`);
        expect(statSync(join(mac.root, PLIST)).mode & 0o777).toBe(0o644);
        expect(mac.state().daemons).toEqual([LABEL]);
        const entry = { ...ALIAS, manager: 'launchd', path: PLIST, isActive: true };
        expect(await actions.permanent()).toMatchObject({ permanent: [entry], permanentUnread: null });
        expect(await why(make)).toContain('permanent already');
        const { warnings } = await planned({ ...remove, kind: 'remove-alias' });
        expect(warnings).toEqual([expect.stringContaining('puts it back within five minutes')]);
        expect(await run(remove)).toEqual({ kind: 'kept' });
        expect(existsSync(join(mac.root, PLIST))).toBe(false);
        expect(mac.state().daemons).toEqual([]);
        expect((await actions.permanent()).permanent).toEqual([]);
        expect(await why(remove)).toContain('Nothing that Routelight knows of');
      },
      60_000,
    );

    it('is refused for an address that is not there', async () => {
      await open();
      expect(await why(make)).toContain('add it first');
    });

    it.each([
      ['cancels', 'the prompt was closed without a password'],
      ['wrong-password', 'The name or password of an administrator was not accepted.'],
      ['no-session', 'Nobody could be asked for a password: there is no desktop session here'],
      ['never-answers', 'answer'],
    ] as const)('changes nothing when the person %s', async (adminPrompt, because) => {
      await withAlias({ adminPrompt });
      expect(await run(make)).toEqual({ kind: 'not-done', because: expect.stringContaining(because) });
      expect(readdirSync(join(mac.root, 'Library/LaunchDaemons'))).toEqual([]);
    });
  });

  describe('that stops a process', () => {
    const server = {
      pid: 7411,
      parentPid: 1,
      user: 'lena',
      command: '/opt/relay/bin/relayd',
      startedAt: 'Sat Nov 21 09:12:33 2026',
    };
    const stop = { kind: 'stop-process', pid: server.pid, startedAt: server.startedAt, force: 'terminate' };
    const withServer = async (more: Partial<MacState['processes'][number]> = {}) => {
      await open();
      mac.change((now) => ({ ...now, processes: [...now.processes, { ...server, ...more }] }));
    };
    const isThere = () => mac.state().processes.some(({ pid }) => pid === server.pid);

    it('ends it, and says that launchd may start it again', async () => {
      await withServer();
      expect((await planned(stop)).warnings.join()).toContain('launchd may start it again');
      expect(await run(stop)).toEqual({ kind: 'kept' });
      expect(isThere()).toBe(false);
    });

    it('forces one to end only after it was asked to', async () => {
      await withServer({ isDeafToTerm: true });
      expect(await why({ ...stop, force: 'kill' })).toContain('asked to end first');
      expect(await run(stop)).toMatchObject({ kind: 'needs-you', because: expect.stringContaining('still running') });
      expect(await run({ ...stop, force: 'kill' })).toEqual({ kind: 'kept' });
      expect(isThere()).toBe(false);
    }, 60_000); // it is given five seconds to end

    it('never hits a process that got the number meanwhile', async () => {
      await withServer();
      const plan = await planned(stop);
      const other = { ...server, startedAt: 'Sat Nov 21 09:12:34 2026' };
      mac.change((now) => ({ ...now, processes: [...now.processes.filter(({ pid }) => pid !== server.pid), other] }));
      expect(await actions.run(plan.id, null)).toMatchObject({ kind: 'refused' });
      expect(await why(stop)).toContain('another process');
      expect(isThere()).toBe(true);
    });
  });

  it('deletes the one neighbour, by the command of arp(8)', async () => {
    await open();
    const request = { kind: 'delete-neighbor', interfaceName: 'en0', family: 'ipv4', address: '192.168.2.224' };
    expect(commandsOf(await planned(request))).toEqual(['/usr/sbin/arp -d 192.168.2.224 ifscope en0']);
    const before = mac.state().neighbors.length;
    expect(await run(request)).toEqual({ kind: 'kept' });
    expect(mac.state().neighbors).toHaveLength(before - 1);
    expect(await why({ ...request, address: '192.168.2.171' })).toContain('left alone');
  });

  it('deletes an IPv6 neighbour in its zone, by the command of ndp(8)', async () => {
    await open();
    const address = 'fe80::9a3c:21ff:fe40:1';
    const request = { kind: 'delete-neighbor', interfaceName: 'en0', family: 'ipv6', address };
    expect(commandsOf(await planned(request))).toEqual([`/usr/sbin/ndp -d ${address}%en0`]);
    expect(await run(request)).toEqual({ kind: 'kept' });
    expect(mac.state().neighbors.some((each) => each.address === address)).toBe(false);
  });

  it('lets a program through the firewall by the commands of facts D1, the file behind its links', async () => {
    await open();
    const { path, realPath } = mac.state().programs.find((each) => each.path !== each.realPath) ?? {
      path: '',
      realPath: '',
    };
    const request = { kind: 'allow-through-firewall', path };
    const plan = await planned(request);
    expect(commandsOf(plan)).toEqual([
      `${SOCKETFILTERFW} --add ${realPath}`,
      `${SOCKETFILTERFW} --unblockapp ${realPath}`,
    ]);
    expect(plan.undo && printCommandLine(plan.undo.command)).toBe(`${SOCKETFILTERFW} --remove ${realPath}`);
    expect(await run(request)).toEqual({ kind: 'kept' });
    expect(mac.state().firewall.apps).toContainEqual({ path: realPath, isAllowed: true });
    expect(await why(request)).toContain('already');
  });
});

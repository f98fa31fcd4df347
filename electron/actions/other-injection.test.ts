import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionRequest } from '../../shared/actions/action-request.ts';
import { planAllowThroughFirewall } from '../../shared/actions/plan-allow-through-firewall.ts';
import { planDeleteNeighbor } from '../../shared/actions/plan-delete-neighbor.ts';
import { planStopProcess } from '../../shared/actions/plan-stop-process.ts';
import { STOP_PROCESS_SCRIPT } from '../../shared/actions/stop-process-script.ts';
import type { CommandLine } from '../../shared/command.ts';
import { administratorScript, whyUnsafe } from '../privilege/administrator-script.ts';
import { commandsInOrder } from './commands-script.ts';
import { type Keeper, permanentCommands } from './permanence/permanent-commands.ts';
import { WRITE_FILE_SCRIPT } from './permanence/write-file-script.ts';

const EVIL = [
  ...['; rm -rf /', '$(id)', '`id`', "'; id; '", '" & do shell script "id" & "', '\\', '\\"', '\n', '\r', '\0'],
  ...['-d', '--', '&&', '|', '>', '*', '~', '\u202e', '\u2028', '..', '/../../etc', '%en0', ' up', '</string>', '&x;'],
  ...['\nExecStart=/bin/id', '[Service]', '$IFS', '%n', '!'],
];
const USUAL = ['en0', '192.168.2.172', 'fd00:2::172', '/opt/relay/bin/relayd', 'Sat Nov 21 09:12:33 2026'];
const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...USUAL), fc.constantFrom(...EVIL)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...EVIL), fc.constantFrom(...USUAL)).map((parts) => parts.join('')),
);
/** Mostly as it should be, so that one hostile field at a time gets as far as it can. */
const orUsual = (usual: string) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: hostile });
const RUNS = 2_500;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/;
const ADDRESS = /^[0-9a-f:.]+$/;
const SCRIPTS = [STOP_PROCESS_SCRIPT, WRITE_FILE_SCRIPT];

const keepers: readonly Keeper[] = [
  { kind: 'launchd' },
  { kind: 'network-manager', profile: { uuid: '6f1c0c5e-0f4e-4f0a-9d3e-0b3a5f1f2c11' } },
  { kind: 'systemd-networkd', networkFileName: '10-netplan-eth0.network', byNetplan: true },
  { kind: 'nobody' },
];

/** What is a shell's to read is one of the constant scripts; the prompt's text holds every word as it is, or refuses. */
function isInert({ file, args }: CommandLine): void {
  expect(file).toMatch(/^\/(?:bin|sbin|usr\/bin|usr\/sbin|usr\/libexec)\/[\w/]+$/);
  if (file === '/bin/sh') expect(SCRIPTS).toContain(args[1]);
  const request = { command: commandsInOrder('routelight-trial-change-1', [{ file, args }]), prompt: 'Routelight: x' };
  const made = administratorScript(request);
  expect(made.kind).toBe(whyUnsafe(request) === null ? 'script' : 'refused');
}

describe('hostile text in the other changes', () => {
  it(`in ${RUNS} addresses and interface names never gets into a file, a name or a command`, () => {
    let built = 0;
    fc.assert(
      fc.property(
        orUsual('en0'),
        fc.oneof(orUsual('192.168.2.172'), orUsual('fd00:2::172')),
        fc.constantFrom('ipv4', 'ipv6'),
        fc.integer({ min: -2, max: 200 }),
        fc.constantFrom(...keepers),
        (interfaceName, address, family, prefixLength, keeper) => {
          const request = { kind: 'make-alias-permanent', interfaceName, address, family, prefixLength };
          const parsed = ActionRequest.safeParse(request);
          if (!parsed.success || parsed.data.kind !== 'make-alias-permanent') return;
          expect(parsed.data.interfaceName).toMatch(NAME);
          expect(parsed.data.address).toMatch(ADDRESS);
          built += 1;
          const { make, unmake } = permanentCommands(keeper, parsed.data);
          for (const { command } of [...make, ...unmake]) {
            isInert(command);
            const ours = command.args.filter((word) => !SCRIPTS.includes(word));
            for (const word of ours) expect(word).not.toMatch(/[\r\n\0`$]|(?:^|\/)\.\.(?:\/|$)/);
          }
          for (const word of make.flatMap(({ command }) => command.args))
            if (word.startsWith('/Library') || word.startsWith('/etc'))
              expect(word).toMatch(
                /^\/(?:Library\/LaunchDaemons|etc\/systemd\/(?:network|system))\/[\w.@:+-]+(?:\/[\w.-]+)?$/,
              );
        },
      ),
      { numRuns: RUNS },
    );
    expect(built).toBeGreaterThan(200);
  });

  it(`in ${RUNS} neighbours never gets into a command`, () => {
    fc.assert(
      fc.property(
        orUsual('en0'),
        orUsual('192.168.2.172'),
        fc.constantFrom('darwin', 'linux'),
        (interfaceName, address, platform) => {
          const parsed = ActionRequest.safeParse({ kind: 'delete-neighbor', interfaceName, family: 'ipv4', address });
          if (!parsed.success || parsed.data.kind !== 'delete-neighbor') return;
          const row = {
            line: 1,
            printed: '',
            zone: null,
            hostname: null,
            mac: null,
            state: null,
            isRouter: false,
            flags: [],
          };
          const rows = [{ ...row, family: 'ipv4' as const, address, interfaceName, expiresInSeconds: null }];
          const planning = planDeleteNeighbor(parsed.data, { platform, rows, ownAddresses: [] });
          if (planning.kind === 'refused') return;
          for (const { command } of planning.plan.commands) {
            isInert(command);
            for (const word of command.args) expect(word).toMatch(/^[\w.:%-]+$/);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it(`in ${RUNS} paths of programs is refused, or is one word that nothing reads`, () => {
    fc.assert(
      fc.property(orUsual('/opt/relay/bin/relayd'), orUsual('/opt/relay/bin/relayd'), (path, realPath) => {
        const parsed = ActionRequest.safeParse({ kind: 'allow-through-firewall', path });
        if (!parsed.success || parsed.data.kind !== 'allow-through-firewall') return;
        const planning = planAllowThroughFirewall(parsed.data, { realPath, facts: [], signature: 'proper' });
        if (planning.kind === 'refused') return;
        for (const { command } of planning.plan.commands) {
          isInert(command);
          expect(command.args).toEqual([expect.stringMatching(/^--(?:add|unblockapp)$/), realPath]);
          expect(realPath).toMatch(/^\//);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it(`in ${RUNS} starts and names of processes never gets into what is sent`, () => {
    fc.assert(
      fc.property(
        orUsual('Sat Nov 21 09:12:33 2026'),
        hostile,
        fc.integer({ min: -9, max: 99_999 }),
        (startedAt, command, pid) => {
          const parsed = ActionRequest.safeParse({ kind: 'stop-process', pid, startedAt, force: 'terminate' });
          if (!parsed.success || parsed.data.kind !== 'stop-process') return;
          const process = { line: 1, printed: '', pid, parentPid: 1, user: command, command, startedAt };
          const around = { platform: 'darwin', process, ports: [], ownPids: [], user: null, wasAsked: false } as const;
          const planning = planStopProcess(parsed.data, around);
          if (planning.kind === 'refused') return;
          for (const planned of planning.plan.commands) {
            isInert(planned.command);
            expect(planned.command.args.slice(2).join(' ')).toMatch(/^routelight-stop-process \d+ [\w :]+ TERM 5$/);
          }
          for (const text of [planning.plan.title, planning.plan.why]) expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

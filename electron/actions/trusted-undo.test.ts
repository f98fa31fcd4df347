import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { ActionRequest } from '../../shared/actions/action-request.ts';
import { madeUpAlias, madeUpSurroundings } from '../../shared/actions/made-up.ts';
import { planAddAlias, planRemoveAlias } from '../../shared/actions/plan-alias.ts';
import type { CommandLine } from '../../shared/command.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { readActionState } from './action-journal.ts';
import { createEnding } from './end-action.ts';
import { permanentCommands } from './permanence/permanent-commands.ts';
import { inOneGo } from './permanence/permanent-kinds.ts';
import { trustedUndo } from './trusted-undo.ts';

const alias = { ...madeUpAlias(), kind: 'add-alias' as const };
const undoing = (command: CommandLine): ActionPlan['undo'] => ({ words: 'Take it back', command });
const asked = (kind: 'make-alias-permanent' | 'remove-permanent-alias'): ActionRequest => ({ ...alias, kind });

const profile = { uuid: '0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0' };
const keepers = [
  { kind: 'launchd' },
  { kind: 'nobody' },
  { kind: 'network-manager', profile },
  { kind: 'systemd-networkd', networkFileName: '10-netplan-eth0.network', byNetplan: true },
] as const;

describe('trustedUndo', () => {
  it('knows the undo of every plan again', () => {
    for (const planning of [
      planAddAlias(alias, madeUpSurroundings()),
      planRemoveAlias({ ...alias, kind: 'remove-alias', address: '192.168.2.180' }, madeUpSurroundings()),
    ]) {
      if (planning.kind === 'refused') throw new Error(planning.because);
      const { platform } = madeUpSurroundings();
      expect(trustedUndo(platform, planning.plan)).toEqual(planning.plan.undo?.command);
    }
    for (const keeper of keepers) {
      const { make, unmake } = permanentCommands(keeper, alias);
      const [undoOfMake, undoOfUnmake] = [inOneGo('x', unmake), inOneGo('x', make)];
      expect(trustedUndo('linux', { request: asked('make-alias-permanent'), undo: undoOfMake })).toEqual(
        undoOfMake.command,
      );
      expect(trustedUndo('linux', { request: asked('remove-permanent-alias'), undo: undoOfUnmake })).toEqual(
        undoOfUnmake.command,
      );
    }
  });

  it('knows how an entry set by hand is set again, and nothing else that begins so', () => {
    const request: ActionRequest = {
      ...{ kind: 'delete-neighbor', interfaceName: 'eth0', family: 'ipv4', address: '192.168.2.9' },
    };
    const again = (mac: string) => ({
      file: '/usr/sbin/ip',
      args: ['neigh', 'replace', '192.168.2.9', 'lladdr', mac, 'dev', 'eth0', 'nud', 'permanent'],
    });
    const good = again('02:00:5e:10:00:09');
    expect(trustedUndo('linux', { request, undo: undoing(good) })).toEqual(good);
    for (const bad of [again('$(id)'), { ...good, file: '/bin/sh' }, { ...good, args: [...good.args, '-c'] }])
      expect(trustedUndo('linux', { request, undo: undoing(bad) })).toBeNull();
  });

  it('takes no other command from a journal', () => {
    const good = {
      file: '/usr/sbin/ip',
      args: ['addr', 'del', `${alias.address}/${alias.prefixLength}`, 'dev', alias.interfaceName],
    };
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...good.args, '-c', 'id', '/etc/systemd/network/../../x.network.d/y', 'uuid', profile.uuid),
    );
    const command = fc.record({
      file: fc.constantFrom('/bin/sh', '/usr/sbin/ip', '/bin/cp', '/usr/bin/nmcli'),
      args: fc.array(word, { maxLength: 8 }),
    });
    const kind = fc.constantFrom('add-alias', 'remove-alias', 'make-alias-permanent', 'remove-permanent-alias');
    fc.assert(
      fc.property(command, kind, (evil, each) => {
        const taken = trustedUndo('linux', { request: { ...alias, kind: each }, undo: undoing(evil) });
        if (taken !== null) expect([taken, each]).toEqual([good, 'add-alias']);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a journal that somebody changed', () => {
  it('gets nothing run as root when the person takes the change back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'routelight-forged-'));
    try {
      const plan = {
        ...{
          id: 'change-forged',
          request: alias,
          title: 'Add',
          why: '',
          warnings: [],
          mustType: null,
          privilege: 'administrator',
        },
        ...{ commands: [], script: null, trialSeconds: 120, verify: '' },
        undo: undoing({ file: '/bin/sh', args: ['-c', 'echo evil'] }),
      };
      const step = { kind: 'needs-you', because: 'it is there', command: '' };
      await writeFile(
        join(folder, 'change-forged.jsonl'),
        [{ kind: 'intended' }, step]
          .map((each, at) =>
            JSON.stringify({ schema: 1, seq: at + 1, atMs: 1, pid: 1, plan: at === 0 ? plan : null, step: each }),
          )
          .join('\n'),
      );
      const action = await readActionState(folder, 'change-forged');
      if (action === null) throw new Error('the forged journal is not read');
      const ran: CommandLine[] = [];
      const { undo } = createEnding({
        looking: { host: createLocalHost({ platform: 'linux', toolRoot: null }) },
        folder,
        elevate: async (command) => {
          ran.push(command);
          return { kind: 'cancelled' };
        },
        reconcile: async () => false,
      });
      expect(await undo(action)).toMatch(/somebody may have changed the file/);
      expect(ran).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

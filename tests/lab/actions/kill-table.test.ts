import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActionState } from '../../../electron/actions/action-journal.ts';
import type { Actions } from '../../../electron/actions/actions.ts';
import type { ActionState, ActionStep } from '../../../shared/actions/action-state.ts';
import { createLab, type Lab, type Namespace } from '../namespaces.ts';
import { type Bundle, bundle } from './bundle.ts';
import { type KillPoint, killPoints } from './kill-points.ts';
import { killTablePage } from './kill-table-page.ts';
import { actionsIn } from './open.ts';

// ROUTELIGHT_KILLS=20 gives the whole table; with ROUTELIGHT_WRITE_DOCS=1 it is written to docs/actions-kill-table.md
const TIMES = Number(process.env.ROUTELIGHT_KILLS || 2);
const AT_ONCE = 6;
const TRIAL_SECONDS = 2;
const MOST_LOOKS = 100;
const runs = killPoints.flatMap(({ id }) => Array.from({ length: TIMES }, (_, time) => ({ point: id, time })));

describe(`kill -9 at every step, ${TIMES} times each`, () => {
  let lab: Lab;
  let red: Namespace;
  let runner: Bundle;
  let folder: string;
  let actions: Actions;
  const outcomes: { point: KillPoint; outcome: string; isSurprise: boolean }[] = [];

  beforeAll(async () => {
    runner = await bundle(join(import.meta.dirname, 'kill-runner.ts'));
    folder = await mkdtemp(join(tmpdir(), 'routelight-kills-'));
    lab = createLab();
    red = lab.createNamespace('red');
    lab.connect([red, 'red0'], [lab.createNamespace('blue'), 'blue0']);
    red.ip('addr add 10.77.0.1/16 dev red0');
    actions = actionsIn(red, folder);
  }, 60_000);
  afterAll(async () => {
    actions?.stop();
    await lab?.destroy();
    await runner?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'ends taken back, kept or “needs you”, as ip shows it independently',
    async () => {
      const waiting = runs.map((run, at) => ({
        ...run,
        address: `10.77.${1 + Math.floor(at / 200)}.${1 + (at % 200)}`,
      }));
      const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
          outcomes.push(await killOnce(next));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (process.env.ROUTELIGHT_WRITE_DOCS)
        await writeFile(
          join(import.meta.dirname, '../../../docs/actions-kill-table.md'),
          killTablePage(outcomes, TIMES, TRIAL_SECONDS),
        );
      expect(outcomes).toHaveLength(runs.length);
      expect(outcomes.filter(({ isSurprise }) => isSurprise)).toEqual([]);
    },
    60_000 + runs.length * 4_000,
  );

  const isOnRed = (address: string): boolean =>
    red.ip(`-o addr show dev red0 to ${address}`).includes(` ${address}/32 `);

  /** One change, one death, and what a fresh look finds; then what `ip` shows. */
  async function killOnce({ point, time, address }: { point: KillPoint; time: number; address: string }) {
    const id = `kill-${point}-${time}-${process.pid}`;
    const words = ['netns', 'exec', red.name, process.execPath, runner.file, point, folder, id, 'red0', address];
    await endOf(spawn('/usr/sbin/ip', [...words, String(TRIAL_SECONDS)], { stdio: ['ignore', 'inherit', 'inherit'] }));
    const last = await settled(id);
    const there = isOnRed(address);
    const isSurprise = !(await isTrue(last?.step ?? null, address));
    return { point, outcome: `${last?.step.kind ?? 'never begun'}, ${there ? 'there' : 'not there'}`, isSurprise };
  }

  /** Looks, as the next start of the app does, until the end is told and does not change any more. */
  async function settled(id: string): Promise<ActionState | null> {
    let before = '';
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      await lookOnce();
      const found = await readActionState(folder, id);
      const now = JSON.stringify(found?.step ?? null);
      if ((found === null || ENDS.includes(found.step.kind)) && now === before) return found;
      before = now;
      await pause(500);
    }
    throw new Error(`${id} came to no end`);
  }

  /** One look for all who wait for one; whoever comes while it goes on gets the next. */
  let looking: Promise<unknown> = Promise.resolve();
  let next: Promise<unknown> | null = null;
  function lookOnce(): Promise<unknown> {
    next ??= looking.then(() => {
      next = null;
      looking = actions.reconcile();
      return looking;
    });
    return next;
  }

  async function isTrue(step: ActionStep | null, address: string): Promise<boolean> {
    if (step?.kind === 'kept') return isOnRed(address);
    if (step?.kind !== 'needs-you') return !isOnRed(address);
    if (!isOnRed(address)) return false;
    // the command it gives does mend it
    const [, , ...rest] = step.command.split(' ');
    red.ip(rest.join(' '));
    return !isOnRed(address);
  }
});

const ENDS: readonly string[] = ['kept', 'reverted', 'not-done', 'needs-you'];

const endOf = (child: ChildProcess): Promise<void> => new Promise((resolve) => child.once('exit', () => resolve()));

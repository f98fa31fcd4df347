import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { keepFile, readTrialOutput, trialCommand, undoFile } from './trial-command.ts';
import { isWatched } from './watcher.ts';

// a change that needs no rights: a file is made, and its undo removes it
const host = createLocalHost({ platform: process.platform === 'darwin' ? 'darwin' : 'linux', toolRoot: null });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "routelight trial's "));
});
afterEach(() => rmSync(folder, { recursive: true }));

let count = 0;
function trial(trialSeconds: number, change = '/usr/bin/touch') {
  count += 1;
  const made = join(folder, 'made "by" $HOME');
  const plan: Pick<ActionPlan, 'id' | 'commands' | 'undo' | 'trialSeconds'> = {
    id: `test-${process.pid}-${count}`,
    commands: [{ words: '', command: { file: change, args: [made] } }],
    undo: { words: '', command: { file: '/bin/rm', args: [made] } },
    trialSeconds,
  };
  // the other fields of a plan are words for the person
  return { id: plan.id, made, command: trialCommand(folder, plan as ActionPlan) };
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
const until = async (what: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await what()) return true;
    await pause(50);
  }
  return false;
};

describe('the trial script', () => {
  it('arms the undo, makes the change, and takes it back when the time is over', async () => {
    const { command, made, id } = trial(1);
    const { stdout } = await host.run(command, { timeoutMs: 5_000 });
    expect(readTrialOutput(stdout.join(''))).toEqual({ armedAtMs: expect.any(Number), isApplied: true });
    expect(await until(async () => !(await isThere(made)))).toBe(true);
    expect(await until(async () => (await isWatched(host, id)) === false)).toBe(true);
  });

  it('leaves the change when it is kept', async () => {
    const { command, made, id } = trial(30);
    await host.run(command, { timeoutMs: 5_000 });
    expect(await isWatched(host, id)).toBe(true);
    writeFileSync(keepFile(folder, id), '');
    expect(await until(async () => (await isWatched(host, id)) === false)).toBe(true);
    expect(await isThere(made)).toBe(true);
  });

  it('takes the change back at once when asked to', async () => {
    const { command, made, id } = trial(30);
    await host.run(command, { timeoutMs: 5_000 });
    writeFileSync(undoFile(folder, id), '');
    expect(await until(async () => !(await isThere(made)))).toBe(true);
  });

  it('leaves alone what it found when the change failed, and watches nothing', async () => {
    const { command, made, id } = trial(30, '/usr/bin/false');
    writeFileSync(made, 'somebody else made this');
    const { stdout, ending } = await host.run(command, { timeoutMs: 5_000 });
    expect([ending, readTrialOutput(stdout.join(''))]).toEqual([
      { kind: 'exited', code: 1 },
      { armedAtMs: expect.any(Number), isApplied: false },
    ]);
    expect(await until(async () => (await isWatched(host, id)) === false)).toBe(true);
    expect(await isThere(made)).toBe(true);
  });
});

import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { openActionJournal } from '../../../electron/actions/action-journal.ts';
import { askToKeep, askToUndo, runAction } from '../../../electron/actions/run-action.ts';
import { runAsUser } from '../../../electron/actions/run-as-user.ts';
import { seeAlias } from '../../../electron/actions/see-alias.ts';
import { trialMarker } from '../../../electron/actions/trial-command.ts';
import { isWatched } from '../../../electron/actions/watcher.ts';
import { createLocalHost } from '../../../electron/hosts/local-host.ts';
import { createLook, observationIds } from '../../../electron/observations/look.ts';
import { linux } from '../../../electron/platforms/linux.ts';
import { elevateOn } from '../../../electron/privilege/as-administrator.ts';
import type { ActionPlan } from '../../../shared/actions/action-plan.ts';
import type { AliasRequest } from '../../../shared/actions/action-request.ts';
import { addAliasCommand, removeAliasCommand } from '../../../shared/actions/alias-commands.ts';
import type { CommandLine } from '../../../shared/command.ts';
import type { KillPoint } from './kill-points.ts';

/** Makes one change with the app's own engine and kills itself, the script or the watcher with -9 at the point it is told. */
const [, , point = '', folder = '', id = '', interfaceName = '', address = '', seconds = ''] = process.argv;
const at = (wanted: KillPoint): boolean => point === wanted;
const host = createLocalHost({ platform: 'linux', toolRoot: null });
const look = createLook(host, () => undefined, { nextId: observationIds() });
const request: AliasRequest = { kind: 'add-alias', interfaceName, family: 'ipv4', address, prefixLength: 32 };

const killOwn = () => process.kill(process.pid, 'SIGKILL');

function killWatcher(): void {
  const listed = execFileSync('/bin/ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  const line = listed.split('\n').find((each) => each.includes(` ${trialMarker(id)} `));
  if (line !== undefined) process.kill(Number(line.trim().split(' ')[0]), 'SIGKILL');
}

/** The change, and around it the death of the script that runs it, or of the script's other child, the watcher. */
function change(): CommandLine {
  const real = addAliasCommand('linux', request);
  const wrapped = (text: string): CommandLine => ({
    file: '/bin/sh',
    args: ['-c', text, 'change', real.file, ...real.args],
  });
  if (at('script-before-change')) return wrapped('kill -KILL $PPID; exec "$@"');
  if (at('script-after-change')) return wrapped('"$@"; kill -KILL $PPID');
  const otherChild = 'for each in $(/bin/ps -o pid= --ppid $PPID); do [ "$each" = "$$" ] || kill -KILL "$each"; done';
  if (at('watcher-before-change')) return wrapped(`${otherChild}; exec "$@"`);
  return real;
}

const plan: ActionPlan = {
  ...{ id, request, title: `Add ${address}`, why: '', warnings: [], mustType: null, privilege: 'administrator' },
  commands: [{ words: '', command: change() }],
  undo: { words: '', command: removeAliasCommand('linux', request) },
  ...{ script: null, trialSeconds: Number(seconds), verify: '' },
};

if (at('planned')) killOwn();
const elevate = elevateOn({ host });
await runAction(plan, {
  ...{ folder, journal: openActionJournal(folder, id, Date.now) },
  elevate: async (command, prompt) => {
    const ran = elevate(command, prompt);
    if (at('script-running')) setTimeout(killOwn, Math.random() * 300);
    return ran;
  },
  runAsUser: (command) => runAsUser(host, command),
  see: () => seeAlias(request, { platform: linux, look }),
  isAtWork: async () => (await isWatched(host, id)) === true,
  onStep: ({ kind }) => {
    if (point === kind) killOwn();
    if (kind === 'applied' && at('watcher-applied')) killWatcher();
  },
});
const leftMs = Number(seconds) * 1_000;
if (at('keep-asked') || at('watcher-keep-asked')) await askToKeep(folder, id);
if (at('undo-asked') || at('watcher-undo-asked')) await askToUndo(folder, id);
if (at('keep-asked') || at('undo-asked')) killOwn();
if (at('watcher-waiting')) await pause(leftMs / 2);
if (at('watcher-deadline')) await pause(leftMs * (0.7 + Math.random() * 0.8));
if (point.startsWith('watcher-') || at('both')) killWatcher();
if (at('both')) killOwn();

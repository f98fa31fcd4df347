import type { CommandLine } from '../command.ts';
import type { PlatformId } from '../family.ts';
import type { StartedProcess } from '../started-process.ts';
import { visibleText } from '../visible-text.ts';
import type { OutlinePlanning } from './action-plan.ts';
import type { ActionRequest } from './action-request.ts';
import { STOP_PROCESS_SCRIPT } from './stop-process-script.ts';

export type StopRequest = Extract<ActionRequest, { kind: 'stop-process' }>;

export interface StopSurroundings {
  readonly platform: PlatformId;
  /** As ps(1) shows it now; `null` when nothing has this pid. */
  readonly process: StartedProcess | null;
  /** Ports it waits on, as far as its sockets could be read. */
  readonly ports: readonly number[];
  /** This app and everything above it up to the first process of the system. */
  readonly ownPids: readonly number[];
  /** Who we are; `null` when the system did not say. */
  readonly user: string | null;
  /** It was asked to end before, by a change that is in the journal. */
  readonly wasAsked: boolean;
}

/** The start as ps prints it, `Sat Nov 21 09:12:33 2026`: anything else would not tell one process from another. */
const STARTED_AT = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4,}$/;
/** Long enough for a server to close what it has open; after that the person decides. */
const WAIT_SECONDS = 5;

/** The plan for ending one process, or why not. */
export function planStopProcess(request: StopRequest, around: StopSurroundings): OutlinePlanning {
  const { pid, force } = request;
  const { process } = around;
  if (!STARTED_AT.test(request.startedAt)) return no('It is not known when this process was started.');
  if (process === null) return no(`There is no process ${pid} any more.`);
  if (process.startedAt !== request.startedAt)
    return no(`The number ${pid} belongs to another process by now, started ${process.startedAt}.`);
  if (around.ownPids.includes(pid)) return no('That is Routelight itself, or what it was started from.');
  if (force === 'kill' && !around.wasAsked) return no('It has to be asked to end first; it may still save its work.');
  const name = nameOf(process);
  return {
    kind: 'planned',
    plan: {
      request,
      title: force === 'kill' ? `Force ${name} to end` : `Ask ${name} to end`,
      why: `${whatItIs(process, around)} ${force === 'kill' ? FORCED : ASKED}`,
      warnings: warningsOf(process, around),
      mustType: null,
      privilege: process.user === around.user ? 'none' : 'administrator',
      commands: [{ words: `Send ${SIGNALS[force]} if it is still the same process`, command: stopCommand(request) }],
      undo: null,
      trialSeconds: null,
      verify: `The processes are read again and ${pid}, started ${process.startedAt}, must be gone.`,
    },
  };
}

const no = (because: string): OutlinePlanning => ({ kind: 'refused', because });
const SIGNALS = { terminate: 'TERM', kill: 'KILL' } as const;
const ASKED = 'It gets the signal TERM: it may save and close what it has open. This cannot be taken back.';
const FORCED =
  'It gets the signal KILL, which it cannot answer: what it has not saved is lost. This cannot be taken back.';

const stopCommand = ({ pid, startedAt, force }: StopRequest): CommandLine => ({
  file: '/bin/sh',
  args: [
    ...['-c', STOP_PROCESS_SCRIPT, 'routelight-stop-process'],
    ...[String(pid), startedAt, SIGNALS[force], String(WAIT_SECONDS)],
  ],
});

/** The last part of a path, as people know the program; Linux gives no more than that. */
export const nameOf = ({ command, pid }: StartedProcess): string =>
  `${visibleText(command.slice(command.lastIndexOf('/') + 1), 60)} (process ${pid})`;

function whatItIs({ command, user, startedAt }: StartedProcess, { ports }: StopSurroundings): string {
  const holds = ports.length === 0 ? '' : ` and waits on ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')}`;
  return `${visibleText(command, 200)} runs since ${startedAt} for ${visibleText(user, 40)}${holds}.`;
}

/** Facts I4: AirPlay Receiver waits on 5000 and 7000, in the process of Control Centre. */
const AIRPLAY_PORTS = [5_000, 7_000];

function warningsOf(process: StartedProcess, { platform, ports }: StopSurroundings): string[] {
  const { command, user, parentPid } = process;
  const isApples = platform === 'darwin' && /^\/(?:System|usr\/libexec|usr\/sbin)\//.test(command);
  const isAirplay =
    isApples && command.endsWith('/ControlCenter') && ports.some((port) => AIRPLAY_PORTS.includes(port));
  return [
    ...(isAirplay
      ? [
          'This is AirPlay Receiver of macOS: it is back at once. To free ports 5000 and 7000 for good, turn off AirPlay Receiver in System Settings, General, AirDrop & Handoff.',
        ]
      : []),
    ...(isApples && !isAirplay ? ['This is a part of macOS itself: ending it may end more than it.'] : []),
    ...(parentPid === 1 && !isAirplay ? [STARTED_BY[platform]] : []),
    ...(user === 'root' ? ['It runs as the administrator: other programs and other people may depend on it.'] : []),
  ];
}

/** A child of process 1 was started by it, or has outlived its parent: ps does not tell which. */
const STARTED_BY = {
  darwin:
    'launchd may start it again at once, as it does with services: then remove or turn off the service instead (launchctl print-disabled tells of them).',
  linux:
    'systemd may start it again at once, as it does with services: then stop the service (systemctl status tells which).',
} as const;

import type { NextActionId } from '../../shared/diagnosis/next-actions.ts';
import type { OfferedChange } from '../../shared/diagnosis/offered-change.ts';
import { printCommandLine } from '../../shared/print-command-line.ts';

/** An action of the app as a command for somebody who only has a terminal; `null` where there is none. */
export function commandFor(action: NextActionId, target: string): string | null {
  const args = ARGUMENTS[action]?.(target);
  if (args === undefined) return null;
  // who is root already reads what needs rights, and nothing else is asked for
  const isAsRoot = action === 'read-as-root';
  return printCommandLine(isAsRoot ? { file: 'sudo', args: ['routelight', ...args] } : { file: 'routelight', args });
}

const ARGUMENTS: Readonly<Partial<Record<NextActionId, (target: string) => string[]>>> = {
  'run-deep': (target) => ['diagnose', target, '--deep'],
  'run-again': (target) => ['diagnose', target],
  'run-program-matrix': (target) => ['diagnose', target, '--program', 'nc', '--program', 'python3'],
  'read-as-root': (target) => ['diagnose', target],
  'run-root-control': (target) => ['diagnose', target, '--as-root'],
  'name-a-port': (target) => [
    'diagnose',
    `${target.includes(':') && !target.startsWith('[') ? `[${target}]` : target}:22`,
  ],
  'scan-ports': (target) => ['scan', target],
  'show-listeners': () => ['listeners'],
  'show-routes': () => ['routes'],
  'show-interfaces': () => ['interfaces'],
};

/** A change that a finding offers, as the command that plans it, asks and makes it. */
export const commandOfChange = (change: OfferedChange): string =>
  printCommandLine({ file: 'routelight', args: argumentsOf(change) });

function argumentsOf(change: OfferedChange): string[] {
  switch (change.kind) {
    case 'stop-process':
      return ['stop-process', String(change.pid)];
    case 'allow-through-firewall':
      return ['allow-through-firewall', String(change.pid)];
    case 'delete-neighbor':
      return ['delete-neighbor', change.address, '--interface', change.interfaceName];
    case 'add-alias':
      return ['alias', 'add', change.address, '--interface', change.interfaceName];
  }
}

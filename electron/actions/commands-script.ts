import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import type { CommandLine } from '../../shared/command.ts';

/**
 * Runs commands in order behind one prompt and stops at the first that fails, with its exit code:
 *
 * `sh -c COMMANDS_SCRIPT <marker> <n> <n words> [<m> <m words> …]`
 *
 * The text is constant; the words come in as arguments and are only used quoted. POSIX sh, in one line (facts C1).
 */
export const COMMANDS_SCRIPT = [
  'set -u;',
  'while [ "$#" -gt 0 ]; do',
  'count=$1; shift;',
  '( at=0;',
  'for word in "$@"; do',
  'shift; at=$((at + 1)); if [ "$at" -le "$count" ]; then set -- "$@" "$word"; fi;',
  'done;',
  'exec "$@" ) </dev/null || { code=$?; echo "failed $code"; exit "$code"; };',
  'shift "$count";',
  'done',
].join(' ');

/** The one command that runs all of these, findable by its marker among the processes while it does. */
export function commandsInOrder(marker: string, commands: readonly CommandLine[]): CommandLine {
  const words = commands.flatMap(({ file, args }) => [String(args.length + 1), file, ...args]);
  return { file: '/bin/sh', args: ['-c', COMMANDS_SCRIPT, marker, ...words] };
}

export const plannedCommands = ({ commands }: Pick<ActionPlan, 'commands'>): CommandLine[] =>
  commands.map(({ command }) => command);

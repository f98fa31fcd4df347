import { spawnSync } from 'node:child_process';
import { answer, linesOf, valueAfter } from './answer.mjs';

const COLUMNS = {
  pid: { title: 'PID', width: 5, of: ({ pid }) => String(pid) },
  ppid: { title: 'PPID', width: 5, of: ({ parentPid }) => String(parentPid) },
  user: { title: 'USER', width: -16, of: ({ user }) => user },
  lstart: { title: 'STARTED', width: -28, of: ({ startedAt }) => startedAt },
  comm: { title: 'COMM', width: -16, of: ({ command }) => command },
  command: { title: 'COMMAND', width: -16, of: ({ command }) => command },
  args: { title: 'ARGS', width: -16, of: ({ command }) => command },
};

/** ps(1): `-o pid=,ppid=,user=,comm= -p 1,2`; a `=` after a column takes its title away. */
export function ps({ processes: ownProcesses }, args, { root }) {
  const processes = [...ownProcesses, ...startedAsAdministrator(root)];
  const columns = args.flatMap((arg, at) => (args[at - 1] === '-o' ? arg.split(',') : []));
  const shown = columns.length === 0 ? ['pid', 'ppid', 'user', 'comm'] : columns;
  const unknown = shown.map((each) => each.replace(/=.*$/, '')).find((each) => COLUMNS[each] === undefined);
  if (unknown !== undefined) return answer('', `ps: ${unknown}: keyword not found\n`, 1);
  const wanted = valueAfter(args, '-p')?.split(',').map(Number) ?? null;
  const rows = processes.filter(({ pid }) => wanted === null || wanted.includes(pid));
  const head = shown.every((each) => each.endsWith('='))
    ? []
    : [
        shown
          .map((each) => cell(each, COLUMNS[bare(each)].title))
          .join(' ')
          .trimEnd(),
      ];
  const lines = rows.map((row) =>
    shown
      .map((each) => cell(each, COLUMNS[bare(each)].of(row)))
      .join(' ')
      .trimEnd(),
  );
  return answer(linesOf([...head, ...lines]), '', rows.length === 0 ? 1 : 0);
}

/** What the prompt's commands left running is real, and found by the Mac's folder in its words. None in a Mac without a folder. */
function startedAsAdministrator(root) {
  if (root === '') return [];
  const { stdout } = spawnSync('/bin/ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (\/bin\/sh -c .*)$/.exec(line) ?? [];
    if (command?.includes(root) !== true) return [];
    const words = command.replaceAll(root, '');
    return [{ pid: Number(pid), parentPid: 1, user: 'root', command: words, startedAt: 'Sat Nov 21 09:30:00 2026' }];
  });
}

const bare = (column) => column.replace(/=.*$/, '');

function cell(column, text) {
  const { width } = COLUMNS[bare(column)];
  return width < 0 ? text.padEnd(-width) : text.padStart(width);
}

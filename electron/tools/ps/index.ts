import type { Process } from '../../../shared/process.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** The command is last, since it may hold blanks; BSD and procps pad the others with blanks only. */
const LINE = /^\s*(\d{1,10})\s+(\d{1,10})\s+(\S+)\s+(\S.*?)\s*$/;

/**
 * Every process with its parent.
 *
 * ps(1), in the words that BSD and procps share; `=` after a column takes its title away. Needs no privilege. `comm` is the
 * whole path on macOS, and the kernel's 15 characters on Linux (proc(5)).
 */
export const ps: PlatformTool<Process> = {
  id: 'ps',
  title: 'Processes',
  platform: 'any',
  why: 'Who started the program that is looked at: macOS charges its traffic to the app above it (Terminal, sshd, tmux).',
  privilege: 'none',
  command: () => ({ file: '/bin/ps', args: ['-axww', '-o', 'pid=,ppid=,user=,comm='], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: (sink) =>
    lineByLine(sink, (text, line) => {
      const [, pid, parentPid, user = '', command = ''] = LINE.exec(text) ?? [];
      if (pid === undefined) return 'it does not begin with two process ids';
      sink.row({ line, printed: text, pid: Number(pid), parentPid: Number(parentPid), user, command });
      return true;
    }),
  recognise: [],
};

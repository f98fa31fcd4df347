import type { Owner } from '../../../shared/socket.ts';

/** What `-o` prints last: `off (0.00/0/0)`, `keepalive (3481.02/0/0)`. */
const TIMER = /(?:^|\s)(?:off|on|keepalive|timewait|probe|unkn-\d+)\s+\([\d./-]+\)\s*$/;
/** [User Inode] [PID/Program name]; `-` where the process is not known. A program may have changed its name to any words. */
const COLUMNS = /^(?:([^\s/]+)\s+(\d+)(?:\s+|$))?(?:(\d+)\/(.*)|-)?\s*$/s;

/**
 * Who holds the socket, from the columns after the state; `null` when netstat names no process. The user is the name or uid
 * of `-e`, `null` without it. A string says why the columns cannot be read.
 */
export function readOwner(rest: string): Owner | null | string {
  const columns = COLUMNS.exec(rest.replace(TIMER, '').trim());
  if (columns === null) return 'unknown columns after the state';
  const [, user = null, , pid, command = ''] = columns;
  if (pid === undefined || !Number.isSafeInteger(Number(pid))) return null;
  return { pid: Number(pid), command: command.trim() || null, user };
}

import type { Owner } from '../../../shared/socket.ts';

/** What `-o` prints last: `off (0.00/0/0)`, `keepalive (3481.02/0/0)`. */
const TIMER = /(?:^|\s)(?:off|on|keepalive|timewait|probe|unkn-\d+)\s+\([\d./-]+\)\s*$/;
/** [User Inode] [PID/Program name]; `-` where the process is not known. A program may have changed its name to any words. */
const COLUMNS = /^(?:([^\s/]+)\s+(\d+)(?:\s+|$))?(?:(\d+)\/(.*)|-)?\s*$/s;

/**
 * Who holds the socket, from the columns after the state. The user is the name or uid of `-e`, `null` without it. Where
 * netstat names no process, only the user is known, and `null` stands for a socket without one: inode 0 is a socket that
 * has no holder any more (TIME_WAIT), whose user is printed as root's. A string says why the columns cannot be read.
 */
export function readOwner(rest: string): Owner | null | string {
  const columns = COLUMNS.exec(rest.replace(TIMER, '').trim());
  if (columns === null) return 'unknown columns after the state';
  const [, user = null, inode = '0', pid, command = ''] = columns;
  const isHeld = user !== null && Number(inode) !== 0;
  if (pid === undefined || !Number.isSafeInteger(Number(pid)))
    return isHeld ? { pid: null, command: null, user } : null;
  return { pid: Number(pid), command: command.trim() || null, user };
}

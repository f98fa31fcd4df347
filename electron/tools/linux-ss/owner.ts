import type { Owner } from '../../../shared/socket.ts';

/**
 * One process of `users:(("name",pid=7,fd=3),…)`.
 *
 * ss does not quote the name: it may hold quotes, blanks, commas and brackets. The kernel keeps at most 15 bytes of it
 * (TASK_COMM_LEN, prctl(2)), which makes the longest match the right one, since two listed processes are always further
 * apart than that. ss itself cuts a name at its first `)` (seen with iproute2 6.1). The second form is for a system that keeps longer names. `-T` adds `tid=`, `-Z` adds `proc_ctx=`.
 */
const PROCESS = /\("(?:(.{0,15})|(.*?))",pid=(\d+),[^"()]*?fd=\d+\)/sy;

/**
 * Who holds the socket. Several processes may hold one (a server and its children): the first listed stands for them, the
 * printed line has them all. Where ss names none (another user's socket while not root, or one that the kernel holds),
 * `pid` and `command` are `null` and only the user is known; `null` altogether without that, and for a socket that has no
 * holder any more (TIME-WAIT). `user` is the uid in digits. ss leaves out `uid:` for root, so with -e its absence means 0
 * wherever there is an inode (`ino:0` is none); without -e the user is not told.
 */
export function readOwner(details: string): Owner | null {
  const users = /(?:^|\s)users:\(/.exec(details);
  if (users === null) {
    const user = uidOf(details);
    return user === null ? null : { pid: null, command: null, user };
  }
  let at = users.index + users[0].length;
  let first: RegExpExecArray | null = null;
  for (;;) {
    PROCESS.lastIndex = at;
    const process = PROCESS.exec(details);
    if (process === null) break;
    first ??= process;
    at = PROCESS.lastIndex;
    if (details[at] !== ',') break;
    at += 1;
  }
  const pid = Number(first?.[3]);
  if (first === null || !Number.isSafeInteger(pid)) return null;
  return { pid, command: first[1] || first[2] || null, user: uidOf(details.slice(at)) };
}

/** A process or a control group may be called `uid:0`, so only what stands between the two counts. */
function uidOf(afterProcesses: string): string | null {
  const extended = afterProcesses.split(' cgroup:')[0] ?? '';
  const uid = /\suid:(\d+)(?:\s|$)/.exec(extended)?.[1];
  if (uid !== undefined) return uid;
  return /\sino:0*[1-9]/.test(extended) ? '0' : null;
}

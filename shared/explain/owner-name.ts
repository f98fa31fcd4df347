import type { Owner } from '../socket.ts';

/** Who holds a socket, in a few words: `lampd (pid 412)`, `a program of ada`. */
export function ownerName(owner: Owner | null): string {
  if (owner?.pid != null) return `${owner.command ?? 'a program'} (pid ${owner.pid})`;
  return owner?.user ? `a program of ${owner.user}` : 'a program that is not named';
}

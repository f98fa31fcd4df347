/**
 * Why a socket has no owner. `seesEveryOwner` is whether the reader is an administrator, and `null` on a recording, which
 * does not tell.
 */
export function whyNoOwner(seesEveryOwner: boolean | null): string {
  if (seesEveryOwner === true) {
    return 'No process here holds it: it belongs to the kernel, to a process that has ended, or to one in another namespace.';
  }
  return 'The system did not say which process this is. Sockets of other users and of the kernel stay nameless without administrator rights.';
}

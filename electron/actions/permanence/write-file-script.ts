import type { CommandLine } from '../../../shared/command.ts';

/**
 * Writes one file of a few lines, and nothing when others could tamper with it on the way:
 *
 * `sh -c WRITE_FILE_SCRIPT <name> <user id> <path> <line> [<line> …]`
 *
 * The content comes in as arguments, never from a file, since root must not read what a person can write (facts C4). It is
 * written beside its place in a folder that belongs to that user and that nobody else may write to, and moved there whole,
 * so that its reader never sees half of it. One missing folder is made. Mode 0644, as launchd(8) wants it; the group is the
 * folder's or root's own. The text is constant; what varies is only used quoted. Ends with 5 when nothing was written.
 * POSIX sh, in one line (facts C1).
 */
export const WRITE_FILE_SCRIPT = [
  'set -u;',
  'umask 077;',
  'owner=$1 path=$2;',
  'shift 2;',
  'folder=$(/usr/bin/dirname "$path");',
  'above=$(/usr/bin/dirname "$folder");',
  'is_safe() {',
  '[ -n "$(/usr/bin/find "$1/." -prune -user "$owner" ! -perm -020 ! -perm -002 2>/dev/null)" ]; };',
  'if ! [ -d "$folder" ] && is_safe "$above"; then /bin/mkdir -m 0755 "$folder" || exit 5; fi;',
  'if ! is_safe "$folder"; then echo "others may write to $folder, so nothing was written" >&2; exit 5; fi;',
  'new=$(/usr/bin/mktemp "$folder/.routelight.XXXXXX") || exit 5;',
  'if printf "%s\\n" "$@" >"$new" && /bin/chmod 0644 "$new" && /bin/mv -f "$new" "$path"; then exit 0; fi;',
  '/bin/rm -f "$new";',
  'exit 5',
].join(' ');

/** Facts B5: launchd and systemd take files of root only. */
const ROOT_ID = 0;

export const writeFileCommand = (path: string, lines: readonly string[], owner: number = ROOT_ID): CommandLine => ({
  file: '/bin/sh',
  args: ['-c', WRITE_FILE_SCRIPT, 'routelight-write-file', String(owner), path, ...lines],
});

export const removeFileCommand = (path: string): CommandLine => ({ file: '/bin/rm', args: ['-f', path] });

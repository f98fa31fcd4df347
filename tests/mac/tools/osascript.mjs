import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { answer } from './answer.mjs';

const SHELL_SCRIPT = /do shell script "((?:[^"\\]|\\.)*)"/;

/** osascript(1): the administrator's prompt (facts C1). What the person does is in the state; the command then really runs. */
export function osascript(state, args, { root }) {
  const script = args.flatMap((arg, at) => (args[at - 1] === '-e' ? [arg] : [])).join('\n');
  const [whole, quoted] = SHELL_SCRIPT.exec(script) ?? [];
  if (quoted === undefined) return failed('0:0', 'A identifier can’t go after this identifier.', -2740);
  if (!script.includes('with administrator privileges')) return runShell(quoted, root, whole, false, script);
  switch (state.adminPrompt) {
    case 'cancels':
      return failed(`0:${whole.length}`, 'User canceled.', -128);
    case 'wrong-password':
      // the third time, after somebody typed: never at once
      return { ...failed(null, 'The administrator user name or password was incorrect.', -60007), waitMs: 1_500 };
    case 'no-session':
      return failed(null, 'The administrator user name or password was incorrect.', -60007);
    case 'never-answers':
      return { ...answer(''), hangs: true };
    default:
      return runShell(quoted, root, whole, true, script);
  }
}

/** The words are in the language of the Mac; only the number is the same everywhere. */
const failed = (range, words, number) =>
  answer('', `${range === null ? '' : `${range}: `}execution error: ${words} (${number})\n`, 1);

/** TN2065: line ends become CR unless told not to, and the last one is dropped; the exit code stands in the error. */
function runShell(quoted, root, whole, isAdministrator, script) {
  const command = quoted.replace(/\\(.)/g, '$1');
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', inRoot(command, root)], {
    encoding: 'utf8',
    cwd: root,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', ...(isAdministrator && { PRETEND_MAC_ADMINISTRATOR: '1' }) },
  });
  const [out, err] = [stdout, stderr].map((text) => text.replace(/\n$/, ''));
  if (status !== 0)
    return failed(`0:${whole.length}`, err === '' ? 'The command exited with a non-zero status.' : err, status ?? 1);
  return answer(`${script.includes('without altering line endings') ? out : out.replaceAll('\n', '\r')}\n`);
}

/** The same on every Unix, and no part of the Mac's folder. */
const POSIX_PROGRAMS = [
  ...['/bin/sh', '/bin/date', '/bin/sleep', '/usr/bin/env'],
  ...['/usr/bin/find', '/usr/bin/mktemp', '/usr/bin/dirname', '/bin/chmod', '/bin/mv', '/bin/rm', '/bin/mkdir'],
];

/** Every path of the Mac is below its folder; those programs and /dev are not the Mac's. */
const inRoot = (command, root) =>
  command.replace(
    /(^|[\s'"=;|&(])(\/(?:usr|bin|sbin|opt|Users|Library|Applications|System)\/[^\s'";|&)]*)/g,
    (whole, before, path) => (POSIX_PROGRAMS.includes(path) ? whole : `${before}${join(root, path)}`),
  );

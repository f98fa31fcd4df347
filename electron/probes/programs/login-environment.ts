import { userInfo } from 'node:os';
import type { Host } from '../../hosts/host.ts';

/** What the person's login shell sets for the programs they start, or a sentence why it is not known. */
export type LoginEnvironment =
  | { readonly kind: 'read'; readonly shell: string; readonly environment: Readonly<Record<string, string>> }
  | { readonly kind: 'unknown'; readonly because: string };

/** Constant, so that nothing of the person's is ever read as shell text. The mark ends whatever a profile prints first. */
const MARK = 'routelight-environment';
const PRINT_ENVIRONMENT = `/usr/bin/printf '\\n${MARK}\\n'; exec /usr/bin/env -0`;
/** Profiles start version managers; one that takes longer than this is no help to anybody. */
const TIMEOUT_MS = 5_000;
const CAP_BYTES = 1024 * 1024;
/** Set anew by whoever starts a program. */
const NOT_PASSED_ON = new Set(['_', 'SHLVL', 'PWD', 'OLDPWD']);
/** The runners read errors in English. */
const LOCALE = { LC_ALL: 'C', LANG: 'C' };

/**
 * Starts the shell as a login would (`-l`, not interactive: settings made in .zshrc or .bashrc only are not seen) and reads
 * the environment it ends up with. Run once for a matrix.
 */
export async function readLoginEnvironment(
  { host, shell = ownShell(host) }: { readonly host: Host; readonly shell?: string },
  signal?: AbortSignal,
): Promise<LoginEnvironment> {
  if (!/^\/[\w./+-]+$/.test(shell)) return unknown(`“${shell}” is not the full path of a shell.`);
  const { ending, stdout } = await host.run(
    { file: shell, args: ['-l', '-c', PRINT_ENVIRONMENT] },
    { timeoutMs: TIMEOUT_MS, capBytes: CAP_BYTES, environment: startingPoint(shell), ...(signal && { signal }) },
  );
  if (ending.kind === 'timed-out') return unknown(`${shell} did not come up within ${TIMEOUT_MS / 1_000} s.`);
  if (ending.kind === 'missing-tool') return unknown(`There is no ${shell}.`);
  if (ending.kind !== 'exited' || ending.code !== 0) return unknown(`${shell} did not print its environment.`);
  const [, entries] = stdout.join('').split(`\n${MARK}\n`);
  if (entries === undefined) return unknown(`${shell} did not print its environment.`);
  return { kind: 'read', shell, environment: { ...parseEntries(entries), ...LOCALE } };
}

const unknown = (because: string): LoginEnvironment => ({
  kind: 'unknown',
  because: `The login shell’s environment is not known: ${because}`,
});

/** What login(1) gives a shell to start from. */
function startingPoint(shell: string): Record<string, string> {
  const { username, homedir } = userInfo();
  return { HOME: homedir, USER: username, LOGNAME: username, SHELL: shell, PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };
}

const ownShell = ({ platform }: Host): string =>
  process.env.SHELL || userInfo().shell || (platform === 'darwin' ? '/bin/zsh' : '/bin/sh');

function parseEntries(text: string): Record<string, string> {
  const entries = text.split('\0').flatMap((entry): [string, string][] => {
    const at = entry.indexOf('=');
    const name = entry.slice(0, Math.max(at, 0));
    return /^[A-Za-z_]\w*$/.test(name) && !NOT_PASSED_ON.has(name) ? [[name, entry.slice(at + 1)]] : [];
  });
  return Object.fromEntries(entries);
}

import type { CommandLine } from './command.ts';

const PLAIN_WORD = /^[\w@%+=:,./-]+$/;

/** The command as a person would type it, quoted so that it can be pasted into a POSIX shell. For reading only. */
export function printCommandLine({ file, args }: CommandLine): string {
  return [file, ...args].map((word) => (PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

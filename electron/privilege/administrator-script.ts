import type { AdminRequest } from './admin-outcome.ts';

export type AdministratorScript =
  | { readonly kind: 'script'; readonly script: string }
  | { readonly kind: 'refused'; readonly because: string };

/** Programs that nobody but root can replace (facts C4): what Homebrew or a person installed is never run as root. */
const SYSTEM_PROGRAM = /^\/(?:bin|sbin|usr\/bin|usr\/sbin|usr\/libexec)\/(?:[\w+-][\w.+-]*\/)*[\w+-][\w.+-]*$/;
/** No line end, no NUL, nothing that moves a cursor or turns text round, no half of a character. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** TN2065 gives 262,000 bytes; nothing of ours comes near. */
const MOST_BYTES = 200_000;
const MOST_PROMPT = 300;

/**
 * The only place where a text is put together that a shell will read: the AppleScript for osascript(1) -e (facts C1, TN2065).
 *
 * Each word stands in single quotes of its own, and the whole is then escaped for an AppleScript literal, where only the
 * backslash and the double quote mean something. Anything that could not survive that is refused, not repaired.
 */
export function administratorScript({ command, prompt }: AdminRequest): AdministratorScript {
  const because = whyUnsafe({ command, prompt });
  if (because !== null) return { kind: 'refused', because };
  const shellText = [command.file, ...command.args].map(quoteForShell).join(' ');
  const script = `do shell script ${quoteForAppleScript(shellText)} with administrator privileges with prompt ${quoteForAppleScript(prompt)}`;
  return { kind: 'script', script };
}

/** Why a request must not be handed to root in any way; `null` when nothing speaks against it. */
export function whyUnsafe({ command: { file, args }, prompt }: AdminRequest): string | null {
  if (!SYSTEM_PROGRAM.test(file)) return 'the program is not one of the system';
  if ([...args, prompt].some((text) => UNSAFE.test(text))) return 'there is an invisible character in it';
  if (prompt === '' || prompt.length > MOST_PROMPT) return 'the sentence above the password is empty or too long';
  return Buffer.byteLength([file, ...args, prompt].join('')) > MOST_BYTES ? 'it is too long' : null;
}

const quoteForShell = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;
const quoteForAppleScript = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

import type { CommandLine } from '../../shared/command.ts';

/** How a command with administrator rights ended. Nothing here is an exception: saying no is an answer. */
export type Elevation =
  | { readonly kind: 'ran'; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  /** The person closed the prompt. */
  | { readonly kind: 'cancelled' }
  /** Wrong password, not an administrator, no session to ask in, forbidden by policy. */
  | { readonly kind: 'not-authorised'; readonly because: string }
  /** There is no way to ask from here: the command for the person to run. */
  | { readonly kind: 'by-hand'; readonly command: string }
  | { readonly kind: 'failed'; readonly because: string };

/** Runs one command as the administrator; `prompt` is the sentence that the person reads above the password. */
export type Elevate = (command: CommandLine, prompt: string) => Promise<Elevation>;

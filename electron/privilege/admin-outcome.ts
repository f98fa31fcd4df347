import type { CommandLine } from '../../shared/command.ts';

/** A command that wants administrator rights, and what the person reads above the password. */
export interface AdminRequest {
  /**
   * Built from validated values only (facts C4): addresses, interface names, ports, paths of the app's own. The program is
   * one of the system's, which nobody but root can replace.
   */
  readonly command: CommandLine;
  /** A sentence: what will be done. */
  readonly prompt: string;
}

/** How asking for administrator rights ended. Saying no is an answer, never an exception. */
export type AdminOutcome =
  | { readonly kind: 'ran'; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  /** The person closed the prompt. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'wrong-password' }
  /** Nobody could be asked: no desktop session here (ssh, a daemon), or the system refused without asking. */
  | { readonly kind: 'no-session' }
  /** No administrator, or a policy forbids it. The system's words. */
  | { readonly kind: 'not-allowed'; readonly because: string }
  /** Nobody answered the prompt, or the command did not end, in this time. */
  | { readonly kind: 'timed-out'; readonly afterMs: number }
  /** We ended it. */
  | { readonly kind: 'aborted' }
  /** There is no way to ask from here: the command as the person can paste it. */
  | { readonly kind: 'by-hand'; readonly command: string }
  /** Something in the command could not be handed over safely. Nothing was run. */
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'failed'; readonly because: string };

/** One sentence for each outcome that is no run. */
export function whyNotRun(outcome: Exclude<AdminOutcome, { kind: 'ran' }>): string {
  switch (outcome.kind) {
    case 'cancelled':
      return 'The prompt was closed without a password.';
    case 'wrong-password':
      return 'The name or password of an administrator was not accepted.';
    case 'no-session':
      return 'Nobody could be asked for a password: there is no desktop session here, as over ssh, or the system refused at once.';
    case 'not-allowed':
      return `This user may not act as administrator: ${outcome.because}`;
    case 'timed-out':
      return `It did not end within ${Math.round(outcome.afterMs / 1_000)} s: nobody answered the prompt, or the command hangs.`;
    case 'aborted':
      return 'It was stopped.';
    case 'by-hand':
      return 'There is no way to ask for administrator rights from here; run the command yourself.';
    case 'refused':
      return `It was not run: ${outcome.because}`;
    case 'failed':
      return outcome.because;
  }
}

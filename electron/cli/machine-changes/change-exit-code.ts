import type { ActionReply } from '../../../shared/channels/action-channels.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';

/**
 * DESIGN §5 for changes: 0 it is as was asked, 1 it is not and the system was seen to differ (refused, taken back, "needs
 * you"), 2 nothing could be done (no rights, the prompt closed, a tool that failed).
 */
export function exitCodeOfReply(reply: ActionReply, wanted: 'there' | 'gone'): ExitCode {
  if (reply.kind === 'refused') return exitCode.problemFound;
  switch (reply.state.step.kind) {
    case 'not-done':
      return exitCode.couldNotLook;
    case 'reverted':
      return wanted === 'gone' ? exitCode.healthy : exitCode.problemFound;
    case 'verified':
    case 'kept':
      return wanted === 'there' ? exitCode.healthy : exitCode.problemFound;
    default:
      return exitCode.problemFound;
  }
}

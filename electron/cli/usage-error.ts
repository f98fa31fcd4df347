import { type ExitCode, exitCode } from './exit-code.ts';

/** The person asked for something that cannot be done; the message is for them and no stack is shown. */
export class UsageError extends Error {
  readonly code: ExitCode;
  constructor(message: string, code: ExitCode = exitCode.badUsage) {
    super(message);
    this.code = code;
  }
}

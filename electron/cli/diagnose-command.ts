import { visibleText } from '../../shared/visible-text.ts';
import { readRequest } from '../diagnosis/read-request.ts';
import { runDiagnosis } from '../diagnosis/run-diagnosis.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type LookingOptions, openForCommand } from './looking-options.ts';
import type { Output } from './output.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import { UsageError } from './usage-error.ts';

/** DESIGN §5. */
const exitCodes = { healthy: exitCode.healthy, cause: exitCode.problemFound, 'cannot-tell': exitCode.couldNotLook };

/** `routelight diagnose <target>`: walks from the name to the service and ends at a cause. */
export async function runDiagnoseCommand(text: string, options: LookingOptions, output: Output): Promise<ExitCode> {
  const request = readRequest(text, null);
  if (request.kind === 'not-a-target')
    throw new UsageError(`"${visibleText(text, 100)}" cannot be diagnosed: ${request.because}.`);
  if (options.replay !== undefined) throw new UsageError('A recording cannot be probed.', exitCode.couldNotLook);
  const opened = await openForCommand(options);
  try {
    const document = await runDiagnosis(request.target, { ...opened, reported: request.reported }, () => {});
    if (document === null) return exitCode.couldNotLook;
    output.print(options.json ? JSON.stringify(document, null, 1) : printDiagnosis(document));
    return exitCodes[document.verdict.kind];
  } finally {
    await opened.host.close();
  }
}

import { ProbeDocument } from '../../shared/diagnosis/probe-document.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { readRequest } from '../diagnosis/read-request.ts';
import { runDiagnosis } from '../diagnosis/run-diagnosis.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { printStep } from './print-diagnosis.ts';
import { UsageError } from './usage-error.ts';
import { widthOf } from './wrap.ts';

/** `routelight probe <target>`: what each probe showed, without a verdict on it. */
export async function runProbeCommand(text: string, options: LookingOptions, output: Output): Promise<ExitCode> {
  const request = readRequest(text, null);
  if (request.kind === 'not-a-target')
    throw new UsageError(`"${visibleText(text, 100)}" cannot be probed: ${request.because}.`);
  if (options.replay !== undefined) throw new UsageError('A recording cannot be probed.', exitCode.couldNotLook);
  const opened = await openForCommand(options);
  try {
    const document = await runDiagnosis(request.target, opened, () => {});
    if (document === null) return exitCode.couldNotLook;
    const { verdict: _, ...seen } = document;
    const width = widthOf(output.columns ?? null);
    const lines = [visibleText(request.target.text), ...seen.steps.map((step) => printStep(step, width))];
    output.print(options.json ? JSON.stringify(ProbeDocument.parse(seen), null, 1) : lines.join('\n'));
    return exitCodeOf(seen);
  } finally {
    await opened.host.close();
  }
}

/** Answered or not: a connect decides, and without a port a ping. */
function exitCodeOf({ case: { attempts, pings } }: ProbeDocument): ExitCode {
  if (attempts === null && pings === null) return exitCode.couldNotLook;
  const isAccepted = attempts?.some(({ outcome }) => outcome.kind === 'accepted') === true;
  const isAnswered = attempts === null && pings?.some(({ received }) => received > 0) === true;
  return isAccepted || isAnswered ? exitCode.healthy : exitCode.problemFound;
}

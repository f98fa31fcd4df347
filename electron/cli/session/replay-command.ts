import { printCommandLine } from '../../../shared/print-command-line.ts';
import { SessionReplayDocument } from '../../../shared/sessions/session-documents.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { diagnosesIn } from '../../diagnosis/replay-diagnoses.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { printDiagnosis } from '../print-diagnosis.ts';
import { widthOf } from '../wrap.ts';
import { withNamed } from './open-named.ts';
import { printTime } from './print-time.ts';

/** `routelight session replay <session>`: every diagnosis judged again. Exit code of the last, as `diagnose` has it; 0 without any. */
export async function runSessionReplayCommand(
  text: string,
  { json }: { readonly json?: true },
  output: Output,
): Promise<ExitCode> {
  return withNamed(text, async ({ session, summary, problems, path }) => {
    const diagnoses = await diagnosesIn(session);
    if (json)
      output.print(JSON.stringify(SessionReplayDocument.parse({ session: summary, diagnoses, problems }), null, 1));
    else output.print(printReplay(diagnoses, path, widthOf(output.columns ?? null)));
    for (const problem of json ? [] : problems) output.remark(`routelight: ${visibleText(problem)}`);
    return exitCodeOf(diagnoses.at(-1));
  });
}

type Diagnoses = Awaited<ReturnType<typeof diagnosesIn>>;
const exitCodes = { healthy: exitCode.healthy, cause: exitCode.problemFound, 'cannot-tell': exitCode.couldNotLook };

const exitCodeOf = (last: Diagnoses[number] | undefined): ExitCode =>
  last === undefined ? exitCode.healthy : exitCodes[last.verdict.kind];

function printReplay(diagnoses: Diagnoses, path: string, width: number): string {
  const shown = diagnoses.map((each) => `${printTime(each.takenAtMs)}  ${printDiagnosis(each, width)}`);
  const tables = ['routes', 'interfaces', 'listeners'].map(
    (table) => `  ${visibleText(printCommandLine({ file: 'routelight', args: [table, '--replay', path] }))}`,
  );
  return [
    ...(shown.length === 0 ? ['No target was diagnosed in this session.'] : shown),
    ['What the machine looked like last:', ...tables].join('\n'),
  ].join('\n\n');
}

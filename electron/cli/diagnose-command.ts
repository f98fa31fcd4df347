import type { Case } from '../../shared/diagnosis/case.ts';
import { describeSteps } from '../../shared/diagnosis/describe-steps.ts';
import { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { type Finding, reachVerdict, type Verdict } from '../../shared/diagnosis/judge.ts';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { diagnosisTargetOf } from '../diagnosis/diagnosis-target.ts';
import { gatherCase } from '../diagnosis/gather-case.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { type LookingOptions, openForCommand } from './looking-options.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

/** `routelight diagnose <target>`: walks from the name to the service and ends at a cause. */
export async function runDiagnoseCommand(text: string, options: LookingOptions, output: Output): Promise<ExitCode> {
  const target = parseTarget(text);
  if (target.kind === 'not-a-target')
    throw new UsageError(`"${visibleText(text, 100)}" cannot be diagnosed: ${target.because}.`);
  if (options.replay !== undefined) throw new UsageError('A recording cannot be probed.', exitCode.couldNotLook);
  const opened = await openForCommand(options);
  try {
    const startedAtMs = Date.now();
    const given = await gatherCase(diagnosisTargetOf(text, target), { ...opened, onStep: () => {} });
    const verdict = reachVerdict(given, allRules);
    if (options.json)
      output.print(
        JSON.stringify(
          DiagnoseDocument.parse({
            ...{ host: opened.host.label, startedAtMs, takenAtMs: Date.now() },
            ...{ steps: describeSteps(given), verdict, case: given },
          }),
          null,
          1,
        ),
      );
    else output.print(visibleLines(printDiagnosis(text, given, verdict)));
    return { healthy: exitCode.healthy, cause: exitCode.problemFound, 'cannot-tell': exitCode.couldNotLook }[
      verdict.kind
    ];
  } finally {
    await opened.host.close();
  }
}

function printDiagnosis(text: string, given: Case, verdict: Verdict): string[] {
  const steps = describeSteps(given).flatMap(({ title, state, lines }) =>
    lines.map(
      (line, at) => `  ${(at === 0 ? title : '').padEnd(10)} ${(at === 0 ? MARKS[state] : '').padEnd(12)} ${line}`,
    ),
  );
  return [
    text,
    ...steps,
    '',
    ...printVerdict(verdict),
    ...verdict.remarks.flatMap((remark) => ['', ...printFinding('Worth knowing', remark)]),
  ];
}

const MARKS = { fine: 'fine', problem: 'problem', 'cannot-tell': 'cannot tell', 'not-checked': 'not checked' } as const;

function printVerdict({ kind, causes, missing }: Verdict): string[] {
  if (kind === 'healthy') return ['Nothing wrong was found: the target answers.'];
  if (kind === 'cannot-tell')
    return ['Cannot tell yet. What was not checked:', ...missing.map((each) => `  - ${each}`)];
  return causes.flatMap((cause, at) => [...(at === 0 ? [] : ['']), ...printFinding(at === 0 ? 'Cause' : 'Or', cause)]);
}

function printFinding(label: string, { title, confidence, evidence, against, nextSteps, weight }: Finding): string[] {
  return [
    `${label}: ${title}${weight === 'problem' ? ` (${confidence.replace('-', ' ')})` : ''}`,
    ...evidence.map(({ text }) => `  for      ${text}`),
    ...against.map(({ text }) => `  against  ${text}`),
    ...nextSteps.map(
      (step) => `  next     ${step.text}${step.kind === 'command' ? `\n             ${step.command}` : ''}`,
    ),
  ];
}

const visibleLines = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => visibleText(line))
    .join('\n');

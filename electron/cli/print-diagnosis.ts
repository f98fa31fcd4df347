import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import { visibleText } from '../../shared/visible-text.ts';

type Verdict = DiagnoseDocument['verdict'];
type Finding = Verdict['causes'][number];

const MARKS = { fine: 'fine', problem: 'problem', 'cannot-tell': 'cannot tell', 'not-checked': 'not checked' } as const;

/** The checklist and the verdict, for a terminal. */
export function printDiagnosis({ case: given, steps, verdict }: DiagnoseDocument): string {
  const lines = steps.flatMap(({ title, state, lines: said }) =>
    said.map(
      (line, at) => `  ${(at === 0 ? title : '').padEnd(12)} ${(at === 0 ? MARKS[state] : '').padEnd(12)} ${line}`,
    ),
  );
  return visibleLines([given.target.text, ...lines, '', ...printVerdict(verdict)]);
}

function printVerdict(verdict: Verdict): string[] {
  const remarks = verdict.remarks.flatMap((remark) => ['', ...printFinding('Worth knowing', remark)]);
  return [...printCauses(verdict), ...remarks];
}

function printCauses({ kind, causes, missing }: Verdict): string[] {
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

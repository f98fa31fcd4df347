import type { CheckedStepLine } from '../../shared/diagnosis/checked-step-line.ts';
import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { NextStep } from '../../shared/diagnosis/evidence.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { commandFor, commandOfChange } from './action-commands.ts';
import { wrap } from './wrap.ts';

type Verdict = DiagnoseDocument['verdict'];
type Finding = Verdict['causes'][number];

const MARKS = { fine: 'fine', problem: 'problem', 'cannot-tell': 'cannot tell', 'not-checked': 'not checked' } as const;

/** The checklist and the verdict, for a terminal of so many columns. */
export function printDiagnosis({ case: given, steps, verdict }: DiagnoseDocument, width: number): string {
  const walked = steps.map((step) => printStep(step, width));
  return [visibleText(given.target.text), ...walked, '', printVerdict(verdict, given.target.text, width)].join('\n');
}

/** One step of the checklist; what was not checked is told by its first reason. */
export function printStep({ title, state, lines }: CheckedStepLine, width: number): string {
  return lines
    .flatMap((line) => visible(state === 'not-checked' ? withoutLabel(line) : line))
    .flatMap((line, at) => {
      const label = `  ${(at === 0 ? title : '').padEnd(13)}${(at === 0 ? MARKS[state] : '').padEnd(13)}`;
      return wrap(label, line, width);
    })
    .join('\n');
}

/** The state in front says so already. */
const withoutLabel = (line: string): string =>
  line.replace(/^Not checked: (.)/, (_, first: string) => first.toUpperCase());

/** The verdict, its evidence, and what to do next. */
export function printVerdict(verdict: Verdict, target: string, width: number): string {
  const { kind, causes, remarks } = verdict;
  const findings = [
    ...causes.map((cause, at) => printFinding(at === 0 ? '' : 'Or: ', cause, target, width)),
    ...remarks.map((remark) => printFinding('Worth knowing: ', remark, target, width)),
  ];
  const first = kind === 'cause' ? [] : [kind === 'healthy' ? HEALTHY : printCannotTell(verdict, target, width)];
  return [...first, ...findings].join('\n\n');
}

const HEALTHY = 'Nothing wrong was found: the target answers. If a program still fails, add --program <its path>.';

function printCannotTell({ missing, decidedBy }: Verdict, target: string, width: number): string {
  const tests = decidedBy.flatMap((step, at) => printNext(step, target, width, at + 1));
  return [
    'Cannot tell yet.',
    ...(tests.length > 0 ? ['What would decide it:', ...tests] : []),
    ...(missing.length > 0 ? ['What was not checked:'] : []),
    ...missing.flatMap((each) => visible(each).flatMap((line) => wrap('  - ', line, width))),
  ].join('\n');
}

function printFinding(label: string, finding: Finding, target: string, width: number): string {
  const { title, confidence, evidence, against, nextSteps, weight } = finding;
  const sure = weight === 'problem' ? SURENESS[confidence] : '';
  const quoted = (name: string, texts: readonly { readonly text: string }[]) =>
    texts.flatMap(({ text }, at) =>
      visible(text).flatMap((line) => wrap(`  ${(at === 0 ? name : '').padEnd(9)}`, line, width)),
    );
  return [
    ...wrap('', `${label}${sure}${visibleText(title)}`, width),
    ...quoted('because', evidence),
    ...quoted('but', against),
    ...(nextSteps.length === 0 ? [] : ['  What to do:']),
    ...nextSteps.flatMap((step, at) => printNext(step, target, width, at + 1)),
  ].join('\n');
}

/** In front of the cause: how sure it is comes before what it is. */
const SURENESS: Readonly<Record<Finding['confidence'], string>> = {
  certain: 'Cause: ',
  'very-likely': 'Very likely: ',
  possible: 'Possibly: ',
};

/** A command stands on a line of its own, whole, to be copied. An action is told as the command that does it here. */
function printNext(step: NextStep, target: string, width: number, number: number): readonly string[] {
  const text = visible(step.text).flatMap((line, at) => wrap(at === 0 ? `  ${number}. ` : '     ', line, width));
  const command = commandOfStep(step, target);
  return command === null ? text : [...text, `       ${visibleText(command)}`];
}

function commandOfStep(step: NextStep, target: string): string | null {
  switch (step.kind) {
    case 'advice':
      return null;
    case 'command':
      return step.command;
    case 'action':
      return commandFor(step.action, target);
    case 'change':
      return commandOfChange(step.change);
  }
}

const visible = (text: string): readonly string[] => text.split('\n').map((line) => visibleText(line));

import type { Evidence, NextStep } from '../../diagnosis/evidence.ts';
import { pathText } from '../../diagnosis/path/path-text.ts';
import { confidenceWords, verdictText } from '../build/summary.ts';
import { pathRemark } from '../path-remark.ts';
import { printTime } from '../print-time.ts';
import type { ReportConnect, ReportDiagnosis } from '../report-parts.ts';
import { stepWords } from '../step-words.ts';
import { block, code, joined, lineBreak, type Md, md, mdTable } from './md.ts';

type Finding = ReportDiagnosis['verdict']['causes'][number];

const ARROWS = { passed: ' ──▶ ', broken: ' ──✕── ', unknown: ' ╌╌▶ ' } as const;

/** The way in one line of signs, and in words. */
export function pathLines(diagnosis: Pick<ReportDiagnosis, 'path' | 'verdict'>): Md {
  const { path } = diagnosis;
  const remark = pathRemark(diagnosis);
  const drawn = path.stations.map(({ title, lines }, at) => {
    const leg = path.legs[at];
    return `${[title, ...lines].join(' ')}${leg === undefined ? '' : ARROWS[leg.state]}`;
  });
  return md`${block(drawn.join(''))}
${pathText(path)}${remark === null ? null : md` ${remark}`}

`;
}

const VERDICTS = {
  cause: 'a cause was found',
  healthy: 'nothing wrong was found',
  'cannot-tell': 'cannot be told yet',
} as const;

export function diagnosisLines({ target, machine, startedAtMs, verdict, steps, connects }: ReportDiagnosis): Md {
  return md`### ${target}: ${VERDICTS[verdict.kind]}

Looked at from ${machine} at ${printTime(startedAtMs)}.

${verdict.causes.map((cause, at) => findingLines(cause, at === 0 ? 'Cause' : 'Or'))}${
  verdict.kind === 'cannot-tell' && verdict.decidedBy.length > 0
    ? md`#### What would decide it\n\n${nextStepLines(verdict.decidedBy)}`
    : null
}${verdict.remarks.map((remark) => findingLines(remark, 'Worth knowing'))}#### The checklist

${mdTable(
  ['Step', 'Result', 'What was seen'],
  steps.map(({ title, state, lines }) => [title, state.replaceAll('-', ' '), joined(lines, lineBreak)]),
)}${connects.length === 0 ? null : connectsLines(connects)}`;
}

function findingLines({ title, weight, confidence, evidence, against, nextSteps, rule }: Finding, label: string): Md {
  const sure = weight === 'problem' ? ` (${confidenceWords[confidence].toLowerCase()})` : '';
  return md`#### ${label}: ${title}${sure}

${evidenceLines('What speaks for it', evidence)}${evidenceLines('What speaks against it, or was not ruled out', against)}${
  nextSteps.length === 0 ? null : md`**What to do**\n\n${nextStepLines(nextSteps)}`
}Rule ${code(rule)}

`;
}

/** Evidence shows a line feed as its sign, to stay on one line elsewhere. */
const quotedLines = (printed: string | null): readonly string[] =>
  (printed ?? '')
    .split(/[\n␊]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const evidenceLines = (title: string, all: readonly Evidence[]): Md | null =>
  all.length === 0
    ? null
    : md`**${title}**

${all.map(({ text, printed }) => md`- ${text}${quotedLines(printed).map((line) => md`${lineBreak}${code(line)}`)}\n`)}
`;

export const nextStepLines = (steps: readonly NextStep[]): Md => md`${steps.map(
  (step, at) => md`${at + 1}. ${stepWords(step.text)}${step.kind === 'command' ? md` ${code(step.command)}` : null}\n`,
)}
`;

const connectsLines = (connects: readonly ReportConnect[]): Md => md`#### Who got through

${mdTable(
  ['Program', 'To', 'From', 'Result', 'Error', 'ms'],
  connects.map(({ program, to, sourceAddress, outcome, error, elapsedMs }) => [
    code(program),
    code(to),
    sourceAddress === null ? null : code(sourceAddress),
    outcome,
    error,
    elapsedMs.toFixed(1),
  ]),
)}`;

export const earlierLines = (earlier: readonly ReportDiagnosis[]): Md | null =>
  earlier.length === 0
    ? null
    : md`### Earlier runs

${mdTable(
  ['At', 'Verdict'],
  earlier.map((each) => [printTime(each.startedAtMs), verdictText(each)]),
)}`;

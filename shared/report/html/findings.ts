import type { Evidence } from '../../diagnosis/evidence.ts';
import { confidenceWords, verdictText } from '../build/summary.ts';
import { printClock, printTime } from '../print-time.ts';
import type { ReportConnect, ReportDiagnosis, Tone } from '../report-parts.ts';
import { connectsChart } from './charts.ts';
import { Html, html, unlessEmpty } from './html.ts';
import { badge, breakable, nextSteps, result, sign, table } from './parts.ts';

type Finding = ReportDiagnosis['verdict']['causes'][number];

/** Where the raw output of an observation stands in this document; `null` when it is not in it. */
export type LinkOf = (observation: string) => string | null;

const VERDICTS: Readonly<Record<ReportDiagnosis['verdict']['kind'], readonly [string, Tone]>> = {
  cause: ['A cause was found', 'problem'],
  healthy: ['Nothing wrong was found', 'fine'],
  'cannot-tell': ['Cannot be told yet', 'unknown'],
};

/** One diagnosis in full: its causes, what else is worth knowing, and the checklist behind them. */
export function diagnosisView(diagnosis: ReportDiagnosis, linkOf: LinkOf): Html {
  const { target, machine, startedAtMs, verdict, steps, connects } = diagnosis;
  const [words, tone] = VERDICTS[verdict.kind];
  return html`<article>
<h3>${target} ${badge(words, tone)}</h3>
<p class="quiet">Looked at from ${machine} at ${printTime(startedAtMs)}.</p>
${verdict.causes.map((cause, at) => findingView(cause, at === 0 ? 'Cause' : 'Or', linkOf))}${
  verdict.kind === 'cannot-tell' && verdict.decidedBy.length > 0
    ? html`<div class="card"><h4>What would decide it</h4>${nextSteps(verdict.decidedBy)}</div>`
    : null
}${verdict.remarks.map((remark) => findingView(remark, 'Worth knowing', linkOf))}<h4>The checklist</h4>
${checklist(steps, target)}${unlessEmpty(connects, (all) => connectsView(all, target))}</article>
`;
}

function findingView(finding: Finding, label: string, linkOf: LinkOf): Html {
  const { title, weight, confidence, evidence, against, nextSteps: steps, rule } = finding;
  const isProblem = weight === 'problem';
  return html`<div class="card ${isProblem ? 'problem' : 'plain'}">
<h4><span class="label">${label}</span> ${title} ${isProblem ? badge(confidenceWords[confidence]) : null}</h4>
${evidenceList('What speaks for it', evidence, linkOf)}${evidenceList('What speaks against it, or was not ruled out', against, linkOf)}${unlessEmpty(steps, (all) => html`<p class="label">What to do</p>${nextSteps(all)}`)}<p class="rule">Rule ${rule}</p>
</div>
`;
}

const evidenceList = (title: string, all: readonly Evidence[], linkOf: LinkOf): Html | null =>
  unlessEmpty(
    all,
    (some) => html`<p class="label">${title}</p>
<ul class="evidence">
${some.map((each) => html`<li>${each.text}${quoteOf(each, linkOf)}</li>\n`)}</ul>
`,
  );

function quoteOf({ printed, observation }: Evidence, linkOf: LinkOf): Html | null {
  if (printed === null) return null;
  const link = observation === null ? null : linkOf(observation);
  return html`<div class="quote"><code>${quotedLines(printed)}</code>${link === null ? null : html` <a href="#${link}">raw output</a>`}</div>`;
}

/** Evidence shows a line feed as its sign, to stay on one line elsewhere. */
const quotedLines = (printed: string): readonly Html[] =>
  printed
    .split(/[\n␊]/)
    .filter((line) => line.trim() !== '')
    .map((line, at) => html`${at === 0 ? null : new Html('\n')}${line}`);

const STATES: Readonly<Record<ReportDiagnosis['steps'][number]['state'], readonly [string, Tone]>> = {
  fine: ['fine', 'fine'],
  problem: ['problem', 'problem'],
  'cannot-tell': ['cannot tell', 'unknown'],
  'not-checked': ['not checked', 'unknown'],
};

const checklist = (steps: ReportDiagnosis['steps'], target: string): Html =>
  table(
    `Checklist of ${target}`,
    [{ title: 'Step' }, { title: 'Result' }, { title: 'What was seen' }],
    steps.map(({ title, state, lines }) => {
      const [words, tone] = STATES[state];
      return [title, result(tone, words), lines.map((line) => html`<div>${breakable(line)}</div>`)];
    }),
  );

const KINDS = { target: null, control: 'to compare with', administrator: 'as administrator' } as const;

const connectsView = (connects: readonly ReportConnect[], target: string): Html => html`<h4>Who got through</h4>
${connectsChart(connects)}${table(
  `Connects for ${target}`,
  [
    { title: 'Program', isCode: true },
    { title: 'To', isCode: true },
    { title: 'From', isCode: true },
    { title: 'Result' },
    { title: 'Error', isCode: true },
    { title: 'ms', isNumber: true },
    { title: 'At' },
  ],
  connects.map(({ program, to, sourceAddress, outcome, tone, error, elapsedMs, startedAtMs, kind }) => [
    html`${breakable(program)}${KINDS[kind] === null ? null : html`<div class="quiet">${KINDS[kind]}</div>`}`,
    to,
    sourceAddress,
    result(tone, outcome),
    error,
    elapsedMs.toFixed(1),
    html`<span class="time">${printClock(startedAtMs)}</span>`,
  ]),
)}`;

/** Earlier runs of targets that were diagnosed again, by their verdict alone. */
export const earlierRuns = (earlier: readonly ReportDiagnosis[]): Html | null =>
  unlessEmpty(
    earlier,
    (all) => html`<h3>Earlier runs</h3>
${table(
  'Earlier runs',
  [{ title: 'At' }, { title: 'Verdict' }],
  all.map((each) => [printTime(each.startedAtMs), html`${sign(VERDICTS[each.verdict.kind][1])} ${verdictText(each)}`]),
)}`,
  );

import { printClock, printDay, printTime } from '../print-time.ts';
import type {
  ReportAction,
  ReportHypothesis,
  ReportMatrix,
  ReportMatrixCell,
  ReportTimelineEntry,
  Tone,
} from '../report-parts.ts';
import { timelineChart } from './charts.ts';
import { type Html, html, unlessEmpty } from './html.ts';
import { badge, breakable, commandLine, paragraphs, rawText, result, sign, table } from './parts.ts';

/** The same connect by several programs, and what decides. */
export function matrixView(matrix: ReportMatrix, isOpen: boolean): Html {
  const { id, machine, atMs, columns, rows, differences, remarks } = matrix;
  return html`<article>
<h3>From ${machine}, ${printTime(atMs)}</h3>
${differences.map((text, at) => html`<p class="${at === 0 ? 'strong' : ''}">${text}</p>\n`)}${remarks.map((text) => html`<p class="quiet">${text}</p>\n`)}${table(
  // two of them may be of the same second
  `Comparison ${id.replace('m', '')} of programs, at ${printClock(atMs)}`,
  [{ title: 'Program', isCode: true }, ...columns.map((title) => ({ title }))],
  rows.map(({ program, identity, cells }) => [
    html`${breakable(program)}${identity === null ? null : html`<div class="quiet">${identity}</div>`}`,
    ...cells.map(cellView),
  ]),
)}${outputsOf(rows, isOpen)}</article>
`;
}

const cellView = (cell: ReportMatrixCell | null): Html | null =>
  cell === null
    ? null
    : html`<div>${result(cell.tone, cell.outcome)}</div><div class="quiet">${[cell.error, `${cell.elapsedMs.toFixed(1)} ms`, cell.again].filter((each) => each !== null).join(', ')}</div>`;

/** What the programs themselves printed, folded. */
const outputsOf = (rows: ReportMatrix['rows'], isOpen: boolean): Html | null => {
  const printed = rows.flatMap(({ program, cells }) =>
    cells.flatMap((cell) => (cell === null || cell.printed.trim() === '' ? [] : [{ program, printed: cell.printed }])),
  );
  return unlessEmpty(
    printed,
    (all) => html`<details${isOpen ? html` open` : null}><summary>What the programs printed</summary>
${all.map(({ program, printed: text }) => html`<p class="label">${program}</p><pre tabindex="0">${rawText(text)}</pre>\n`)}</details>
`,
  );
};

const CONCLUSIONS: Readonly<Record<ReportHypothesis['conclusion'], readonly [string, Tone]>> = {
  open: ['open', 'unknown'],
  holds: ['holds', 'fine'],
  refuted: ['refuted', 'problem'],
  'cannot-tell': ['cannot be told', 'unknown'],
};

/** Hypothesis, tests, results, conclusion. */
export function hypothesisView({ title, conclusion, because, tests, lostTests }: ReportHypothesis): Html {
  const [words, tone] = CONCLUSIONS[conclusion];
  return html`<article class="card">
<h3>${title} ${badge(words, tone)}</h3>
${
  tests.length === 0
    ? html`<p class="quiet">Nothing was tested for it.</p>`
    : table(
        `Tests of ${title}`,
        [{ title: 'At' }, { title: 'Test' }, { title: 'Result' }],
        tests.map((test) => [
          html`<span class="time">${printClock(test.atMs)}</span>`,
          result(test.tone, test.title),
          linesOf(test.detail),
        ]),
      )
}${lostTests === 0 ? null : html`<p class="quiet">${lostTests} of its tests ${lostTests === 1 ? 'is' : 'are'} not in this session.</p>`}
${because.trim() === '' ? null : html`<p class="label">Conclusion</p>${paragraphs(because)}`}</article>
`;
}

const linesOf = (text: string | null): readonly Html[] | null =>
  text === null ? null : text.split('\n').map((line) => html`<div>${breakable(line)}</div>`);

export const timelineView = (entries: readonly ReportTimelineEntry[], remarks: readonly string[]): Html =>
  html`${timelineChart(entries)}${table(
    'Timeline',
    [{ title: 'At (UTC)' }, { title: 'What' }, { title: 'Detail' }],
    entries.map(({ atMs, title, detail, tone }, at) => [
      html`<span class="time">${isNewDay(entries, at) ? html`${printDay(atMs)}<br>` : null}${printClock(atMs)}</span>`,
      result(tone, title),
      linesOf(detail),
    ]),
  )}${remarks.map((text) => html`<p class="quiet">${text}</p>\n`)}`;

function isNewDay(entries: readonly ReportTimelineEntry[], at: number): boolean {
  const [before, now] = [entries[at - 1], entries[at]];
  return before === undefined || now === undefined || printDay(before.atMs) !== printDay(now.atMs);
}

/** A change to the system: what ran, whether it stands, and how it is taken back. */
export function actionView({ title, why, state, tone, commands, undo, needed, steps }: ReportAction): Html {
  return html`<article class="card ${tone}">
<h3>${sign(tone)} ${title}</h3>
<p class="strong">${state}</p>
${paragraphs(why)}${needed === null ? null : html`<p class="label">To be run by hand</p>${commandLine(needed)}`}
${commands.map(({ words, command }) => html`<p class="label">${words}</p>${commandLine(command)}`)}
<p class="label">How it is undone</p>${undo === null ? html`<p>It cannot be taken back.</p>` : commandLine(undo)}
<ul class="plain">
${steps.map(({ atMs, text }) => html`<li><span class="time">${printClock(atMs)}</span> ${text}</li>\n`)}</ul>
</article>
`;
}

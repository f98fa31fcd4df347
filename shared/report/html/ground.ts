import { printDuration, printTime } from '../print-time.ts';
import type { ReportModel } from '../report-model.ts';
import type { ReportEvidence, ReportTable } from '../report-parts.ts';
import { type Html, html, unlessEmpty } from './html.ts';
import { rawText, sign, table } from './parts.ts';

const SYSTEMS = { darwin: 'macOS', linux: 'Linux' } as const;

export const machinesView = ({ machines, vantagePoints }: ReportModel): Html =>
  html`${table(
    'Machines',
    [{ title: 'Machine' }, { title: 'System' }, { title: 'Looked at' }],
    machines.map(({ label, platform, system, isRecording }) => [
      label,
      system ?? SYSTEMS[platform],
      isRecording ? 'as a recording: nothing could be tried on it' : 'itself',
    ]),
  )}${unlessEmpty(
    vantagePoints,
    (all) => html`<h3>Where connects left from</h3>
${table(
  'Vantage points',
  [
    { title: 'Machine' },
    { title: 'Program', isCode: true },
    { title: 'Source address', isCode: true },
    { title: 'Connects', isNumber: true },
  ],
  all.map(({ machine, program, sourceAddress, connects }) => [machine, program, sourceAddress, String(connects)]),
)}`,
  )}`;

export function tableView({ title, machine, takenAtMs, columns, rows, leftOutRows, remarks }: ReportTable): Html {
  const when = takenAtMs === null ? '' : `, read at ${printTime(takenAtMs)}`;
  return html`<article>
<h3>${title}</h3>
<p class="quiet">${machine}${when}.</p>
${remarks.map((text) => html`<p>${text}</p>\n`)}${
  rows.length === 0
    ? html`<p>No rows.</p>`
    : table(
        title,
        columns.map((column) => ({ ...column, isCode: true })),
        rows,
      )
}${leftOutRows === 0 ? null : html`<p class="quiet">${leftOutRows} more rows are left out.</p>`}</article>
`;
}

export const gapsView = (gaps: ReportModel['notChecked']): Html =>
  gaps.length === 0
    ? html`<p>Nothing is known to be missing.</p>`
    : html`<ul class="plain">
${gaps.map(({ about, text }) => html`<li>${about === null ? null : html`<strong>${about}</strong> · `}${text}</li>\n`)}</ul>
`;

export interface EvidenceSettings {
  /** The place of the output in this document. */
  readonly id: string;
  readonly isOpen: boolean;
  /** Further lines are left out, and that is said. */
  readonly mostLines: number;
}

export function evidenceView(evidence: ReportEvidence, { id, isOpen, mostLines }: EvidenceSettings): Html {
  const { command, machine, takenAtMs, durationMs, ending, tone, stdout, stderr, leftOutCharacters, quoted } = evidence;
  const streams = [stdout, stderr].map((text) => firstLines(text, mostLines));
  const [out, complaints] = streams.map(({ text }) => text);
  const leftOutLines = streams.reduce((sum, { leftOut }) => sum + leftOut, 0);
  return html`<details id="${id}"${isOpen ? html` open` : null}>
<summary><code>${command}</code></summary>
<p class="quiet">${tone === 'problem' ? sign(tone) : null} ${machine}, ${printTime(takenAtMs)}, ${ending} after ${printDuration(durationMs)}.</p>
${stdout === '' ? html`<p class="quiet">It printed nothing.</p>` : html`<pre tabindex="0">${rawText(out ?? '', quoted)}</pre>`}
${stderr.trim() === '' ? null : html`<p class="label">Complaints (stderr)</p><pre tabindex="0">${rawText(complaints ?? '', quoted)}</pre>`}
${leftOutLines === 0 ? null : html`<p class="quiet">${leftOutLines} more lines are left out on paper.</p>`}${leftOutCharacters === 0 ? null : html`<p class="quiet">The last ${leftOutCharacters} characters are left out of this report.</p>`}</details>
`;
}

function firstLines(text: string, most: number): { readonly text: string; readonly leftOut: number } {
  const lines = text.replace(/\n$/, '').split('\n');
  return { text: lines.slice(0, most).join('\n'), leftOut: Math.max(0, lines.length - most) };
}

export const versionsView = ({ versions, madeAtMs, redaction, session }: ReportModel): Html => html`<dl>
<div><dt>Made</dt><dd>${printTime(madeAtMs)}</dd></div>
<div><dt>Redaction</dt><dd>${redactionText(redaction)}</dd></div>
<div><dt>Records in the session</dt><dd>${session.recordCount}</dd></div>
${versions.map(({ name, version }) => html`<div><dt>${name}</dt><dd>${version}</dd></div>\n`)}</dl>
`;

/** What a level did, in one sentence. */
export function redactionText(level: ReportModel['redaction']): string {
  if (level === 'off') return 'Nothing was taken out: names and addresses stand as they were.';
  if (level === 'standard')
    return 'Names of people and machines, and other personal identifiers, were replaced, each by the same word throughout.';
  return 'Every identifier was replaced, each by the same made-up one throughout; addresses keep their relations.';
}

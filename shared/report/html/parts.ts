import type { NextStep } from '../../diagnosis/evidence.ts';
import { shownLines } from '../outside-text.ts';
import type { Tone } from '../report-parts.ts';
import { stepWords } from '../step-words.ts';
import { escapeHtml, Html, type HtmlPart, html } from './html.ts';

const SIGNS: Readonly<Record<Tone, string>> = { fine: '✓', problem: '✕', unknown: '?', plain: '•' };

/** A sign in the tone’s colour. Words beside it say the same, so it is nothing to a screen reader. */
export const sign = (tone: Tone): Html => html`<span class="sign ${tone}" aria-hidden="true">${SIGNS[tone]}</span>`;

/** How something turned out, on one line. */
export const result = (tone: Tone, words: string): Html =>
  html`<span class="result">${sign(tone)} <span>${breakable(words)}</span></span>`;

export const badge = (text: string, tone: Tone = 'plain'): Html => html`<span class="badge ${tone}">${text}</span>`;

export const section = (id: string, title: string, body: HtmlPart): Html => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}</section>
`;

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
  /** The fixed-width font. */
  readonly isCode?: boolean;
}

const UNSAID = html`<span class="unsaid" title="the system did not say">–</span>`;

/** A long path may be broken behind its slashes, so that a column stays narrow; nothing is added to the text. */
export const breakable = (text: string): HtmlPart =>
  text.length < 24 ? text : text.split(/(?<=\/)/).map((part, at) => (at === 0 ? part : html`<wbr>${part}`));

/** A table in a frame of its own that scrolls sideways where it is too wide; the first column heads each row. */
export function table(label: string, columns: readonly Column[], rows: readonly (readonly HtmlPart[])[]): Html {
  const head = columns.map(
    ({ title, isNumber }) => html`<th scope="col" class="${isNumber ? 'number' : ''}">${title}</th>`,
  );
  const classOf = (at: number) => {
    const column = columns[at];
    return [column?.isNumber && 'number', column?.isCode && 'code'].filter(Boolean).join(' ');
  };
  const cell = (part: HtmlPart, at: number): Html => {
    if (part === null || part === '') return cell(UNSAID, at);
    const shown = typeof part === 'string' ? breakable(part) : part;
    return at === 0
      ? html`<th scope="row" class="${classOf(at)}">${shown}</th>`
      : html`<td class="${classOf(at)}">${shown}</td>`;
  };
  return html`<div class="frame" role="region" aria-label="Table: ${label}" tabindex="0"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cell)}</tr>\n`)}</tbody>
</table></div>
`;
}

/** Text as it was printed, line by line; lines that a finding quotes are marked. */
export function rawText(text: string, quoted: readonly string[] = []): Html {
  const marked = new Set(quoted.map((each) => each.trim()).filter((each) => each !== ''));
  const lines = shownLines(text).map((line) => {
    const escaped = escapeHtml(line);
    return marked.has(line.trim()) ? `<mark>${escaped}</mark>` : escaped;
  });
  return new Html(lines.join('\n'));
}

/** Sentences of more than one line. */
export const paragraphs = (text: string): readonly Html[] =>
  text.trim() === '' ? [] : shownLines(text).map((line) => html`<p>${line}</p>`);

export const commandLine = (text: string): Html => html`<pre class="command"><code>${text}</code></pre>`;

export const nextSteps = (steps: readonly NextStep[]): Html => html`<ol class="steps">
${steps.map((step) => html`<li>${stepWords(step.text)}${step.kind === 'command' ? commandLine(step.command) : null}</li>\n`)}</ol>
`;

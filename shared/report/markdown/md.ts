import { escapeHtml } from '../html/html.ts';
import { shownLine, shownLines } from '../outside-text.ts';

/** Markdown. Only `md` and the functions below make it, so that every other text is escaped wherever it stands. */
export class Md {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type MdPart = Md | string | number | null | readonly MdPart[];

/** Markdown from a template of ours: what is put into it is escaped. `null` is nothing; a list is its parts. */
export function md(template: TemplateStringsArray, ...parts: readonly MdPart[]): Md {
  const texts = template.map((text, at) => `${text}${at < parts.length ? print(parts[at] ?? null) : ''}`);
  return new Md(texts.join(''));
}

function print(part: MdPart): string {
  if (part === null) return '';
  if (part instanceof Md) return part.markup;
  if (typeof part === 'object') return part.map(print).join('');
  return escapeMarkdown(shownLine(String(part)));
}

/**
 * The one function through which text from outside becomes Markdown: no emphasis, link, tag, table border, list or heading
 * comes of it; nobody is mentioned and no issue is referred to where it is pasted (a comment that renders as nothing stands
 * after `@` and `#`); bare addresses stay text.
 */
export const escapeMarkdown = (text: string): string =>
  withoutMentions(text.replace(/[\\`*[\]<>|~$]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&'))
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<![a-z0-9])(www)\./gi, '$1\\.')
    .replace(/^(\s*)([-+#=])(?=[-+#=\s]|$)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const withoutMentions = (text: string): string =>
  text.replace(/([@#])(?=[\p{L}\p{N}_-])/gu, '$1<!-- -->').replace(/\b(GH-)(?=\d)/gi, '$1<!-- -->');

/** Text in the fixed-width font. A table’s border is one even between backticks, so there a tag is used that is none. */
export function code(text: string): Md {
  const shown = shownLine(text);
  if (shown.includes('|')) return md`<code>${shown}</code>`;
  const fence = '`'.repeat(longestRun(shown) + 1);
  const blank = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return shown === '' ? new Md('') : new Md(`${fence}${blank}${shown}${blank}${fence}`);
}

/** A block of text as it was printed, between fences longer than any in it. */
export function block(text: string): Md {
  const lines = shownLines(text);
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return new Md(`${fence}text\n${lines.join('\n')}\n${fence}\n`);
}

const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0);

/**
 * What is read only by those who want to. The title is HTML to whoever renders it, so it is escaped as such; the blank lines
 * let Markdown stand inside.
 */
export function folded(title: string, body: Md): Md {
  const shown = new Md(withoutMentions(escapeHtml(shownLine(title))));
  return md`<details>
<summary>${shown}</summary>

${body}
</details>

`;
}

/** A table of GitHub Flavored Markdown; line feeds in a cell have to be `<br>` already. */
export function mdTable(titles: readonly string[], rows: readonly (readonly MdPart[])[]): Md {
  const line = (cells: readonly MdPart[]): string => `| ${cells.map((cell) => print(cell) || '–').join(' | ')} |`;
  return new Md(`${[line(titles), `|${titles.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')}\n\n`);
}

export const lineBreak = new Md('<br>');

/** Parts with something between them. */
export const joined = (parts: readonly MdPart[], between: Md): Md => new Md(parts.map(print).join(between.markup));

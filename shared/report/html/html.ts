import { shownLine } from '../outside-text.ts';

/** Markup. Only `html` makes it, so that every other text is escaped wherever it stands. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type HtmlPart = Html | string | number | null | readonly HtmlPart[];

/**
 * Markup from a template of ours: what is put into it is escaped, for text and for attributes in double quotes alike. `null`
 * is nothing; a list is its parts.
 */
export function html(template: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const texts = template.map((text, at) => `${text}${at < parts.length ? print(parts[at] ?? null) : ''}`);
  return new Html(texts.join(''));
}

function print(part: HtmlPart): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(print).join('');
  return escapeHtml(shownLine(String(part)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** The one function through which text from outside becomes HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');

/** Parts, or nothing when the list is empty. */
export const unlessEmpty = <T>(all: readonly T[], show: (all: readonly T[]) => Html): Html | null =>
  all.length === 0 ? null : show(all);

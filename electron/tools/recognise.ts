import type { Parsed, Printed } from '../../shared/printed.ts';
import { cleanPastedText, withoutIndent } from './pasted-text.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';

/** What recognising needs of a tool; every tool fits, whatever its rows. */
export type ReadableTool = Pick<PlatformTool<Printed, never>, 'id' | 'startParse' | 'recognise'>;

export interface Recognised<Tool> {
  readonly tool: Tool;
  /** The whole text as this tool reads it, once quote marks, prompts and the like are gone; line numbers are the text's. */
  readonly parsed: Parsed<Printed>;
}

interface Candidate<Tool> extends Recognised<Tool> {
  readonly text: string;
  readonly hasHeader: boolean;
  /** 0 to 1, of the lines that are not blank. */
  readonly unreadShare: number;
}

/** Enough to tell tools apart without parsing a long text once per tool. */
const SAMPLE_CHARACTERS = 256 * 1024;
/** Without a header, a tool that leaves more than half unread has found a coincidence, not its own output. */
const MOST_UNREAD_SHARE = 0.5;
/** No tool prints this. A parser that finds rows here takes any text, so only a header can speak for it. */
const NOBODYS_TEXT = 'The quick brown fox\njumps over: the lazy dog.\n  12 apples (ripe), no. 3\n* one\nx\n';

/**
 * Which tool printed this text. A tool whose own wording occurs (`recognise`) comes first, then the one that leaves the
 * smallest share of lines unread, then the one with more rows, then the order of the list: the same text always has the
 * same answer. `null` when no tool makes a row of it, except for a header with nothing below, which is an empty table.
 */
export function recogniseTool<Tool extends ReadableTool>(
  text: string,
  tools: readonly Tool[],
): Recognised<Tool> | null {
  const cleaned = cleanPastedText(text);
  const asPasted = bestOf(cleaned, tools);
  if (asPasted !== null && asPasted.unreadShare === 0) return readWhole(asPasted, cleaned);
  const dedented = withoutIndent(cleaned);
  const asDedented = dedented === cleaned ? null : bestOf(dedented, tools);
  const [best] = [asPasted, asDedented].filter((each) => each !== null).sort(byLikelihood);
  return best ? readWhole(best, best === asDedented ? dedented : cleaned) : null;
}

function bestOf<Tool extends ReadableTool>(text: string, tools: readonly Tool[]): Candidate<Tool> | null {
  const sample = sampleOf(text);
  const candidates = tools.map((tool) => tryTool(tool, sample, sample.length < text.length)).filter(isPossible);
  return candidates.sort(byLikelihood)[0] ?? null;
}

/** Whole lines where there are any: half a row says nothing. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const lastLineEnd = text.lastIndexOf('\n', SAMPLE_CHARACTERS);
  return text.slice(0, lastLineEnd > 0 ? lastLineEnd + 1 : SAMPLE_CHARACTERS);
}

function tryTool<Tool extends ReadableTool>(tool: Tool, text: string, isCut: boolean): Candidate<Tool> {
  const parsed = parseText(tool, text);
  const lineCount = text.match(/^.*\S.*$/gm)?.length ?? 0;
  const unreadCount = Math.max(0, parsed.unreadLines.length - (isCut ? 1 : 0));
  const unreadShare = lineCount === 0 ? 0 : Math.min(1, unreadCount / lineCount);
  return { tool, text, parsed, unreadShare, hasHeader: tool.recognise.some((pattern) => occurs(pattern, text)) };
}

/** `^` and `$` mean any line of the text, whether or not the tool's author thought of pasted text. */
const occurs = (pattern: RegExp, text: string): boolean =>
  new RegExp(pattern.source, `${pattern.flags.replace(/[gmy]/g, '')}m`).test(text);

function isPossible({ tool, text, parsed, hasHeader, unreadShare }: Candidate<ReadableTool>): boolean {
  if (text.trim() === '') return false;
  if (parsed.rows.length === 0) return hasHeader && unreadShare === 0;
  return hasHeader || (unreadShare <= MOST_UNREAD_SHARE && parseText(tool, NOBODYS_TEXT).rows.length === 0);
}

function byLikelihood(a: Candidate<unknown>, b: Candidate<unknown>): number {
  const rank = ({ hasHeader, parsed }: Candidate<unknown>) => (hasHeader ? 2 : 0) + (parsed.rows.length > 0 ? 1 : 0);
  return rank(b) - rank(a) || a.unreadShare - b.unreadShare || b.parsed.rows.length - a.parsed.rows.length;
}

function readWhole<Tool extends ReadableTool>(
  { tool, text, parsed }: Candidate<Tool>,
  whole: string,
): Recognised<Tool> {
  return { tool, parsed: text.length === whole.length ? parsed : parseText(tool, whole) };
}

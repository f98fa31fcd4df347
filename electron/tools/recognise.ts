import type { Parsed, Printed } from '../../shared/printed.ts';
import { cleanPastedText, withoutIndent } from './pasted-text.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';
import { rejoinWrapped } from './rejoin-wrapped.ts';

/** What recognising needs of a tool; every tool fits, whatever its rows. */
export type ReadableTool = Pick<PlatformTool<Printed, never>, 'id' | 'startParse' | 'recognise' | 'goesOn'>;

export interface Recognised<Tool> {
  readonly tool: Tool;
  /** The whole text as this tool reads it, once quote marks, prompts and the like are gone; line numbers are the text's. */
  readonly parsed: Parsed<Printed>;
}

interface Candidate<Tool> extends Recognised<Tool> {
  readonly hasHeader: boolean;
  /** 0 to 1, of the lines that are not blank. */
  readonly unreadShare: number;
  readonly readWhole: () => Parsed<Printed>;
}

/** Enough to tell tools apart without parsing a long text once per tool. */
const SAMPLE_CHARACTERS = 256 * 1024;
/** Repairing tries each unread line several times with each tool, so its sample is shorter. */
const REPAIRED_CHARACTERS = 8 * 1024;
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
  const dedented = withoutIndent(cleaned);
  let best = bestOf(cleaned, tools);
  if (hasUnread(best) && dedented !== cleaned) best = likelier(best, bestOf(dedented, tools));
  if (hasUnread(best)) best = likelier(best, bestOf(cleaned, tools, rejoinWrapped));
  return best && { tool: best.tool, parsed: best.readWhole() };
}

type Repair = (text: string, tool: ReadableTool, unreadLines: Parsed<Printed>['unreadLines']) => string;

const hasUnread = (candidate: Candidate<unknown> | null) => candidate === null || candidate.unreadShare > 0;

/** The candidate that fits best; each tool may first repair the text by its own lights. */
function bestOf<Tool extends ReadableTool>(
  text: string,
  tools: readonly Tool[],
  repair?: Repair,
): Candidate<Tool> | null {
  const candidates = tools.map((tool) => tryTool(tool, text, repair)).filter((each) => isPossible(each, text));
  return candidates.sort(byLikelihood)[0] ?? null;
}

function likelier<Tool>(a: Candidate<Tool> | null, b: Candidate<Tool> | null): Candidate<Tool> | null {
  return a === null || (b !== null && byLikelihood(b, a) < 0) ? b : a;
}

function tryTool<Tool extends ReadableTool>(tool: Tool, whole: string, repair?: Repair): Candidate<Tool> {
  const repaired = (text: string) => (repair ? repair(text, tool, parseText(tool, text).unreadLines) : text);
  const sample = sampleOf(whole, repair ? REPAIRED_CHARACTERS : SAMPLE_CHARACTERS);
  const text = repaired(sample);
  const parsed = parseText(tool, text);
  const lines = text.split(/[\n\r]/).filter((line) => line.trim() !== '');
  const lineCount = lines.length;
  // without blank lines: a wording that may be indented is looked for from each of them to the end of all
  const worded = lines.join('\n');
  const unreadCount = Math.max(0, parsed.unreadLines.length - (sample === whole ? 0 : 1));
  return {
    tool,
    parsed,
    hasHeader: tool.recognise.some((pattern) => occurs(pattern, worded)),
    unreadShare: lineCount === 0 ? 0 : Math.min(1, unreadCount / lineCount),
    readWhole: () => (sample === whole ? parsed : parseText(tool, repaired(whole))),
  };
}

/** Whole lines where there are any: half a row says nothing. */
function sampleOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const lastLineEnd = text.lastIndexOf('\n', length);
  return text.slice(0, lastLineEnd > 0 ? lastLineEnd + 1 : length);
}

/** `^` and `$` mean any line of the text, whether or not the tool's author thought of pasted text. */
const occurs = (pattern: RegExp, text: string): boolean =>
  new RegExp(pattern.source, `${pattern.flags.replace(/[gmy]/g, '')}m`).test(text);

function isPossible({ tool, parsed, hasHeader, unreadShare }: Candidate<ReadableTool>, text: string): boolean {
  if (text.trim() === '') return false;
  if (parsed.rows.length === 0) return hasHeader && unreadShare === 0;
  return hasHeader || (unreadShare <= MOST_UNREAD_SHARE && isDiscerning(tool));
}

/** A monitor's messages look like rows of tables, except for their own wording. */
const isDiscerning = (tool: ReadableTool) => !tool.goesOn && parseText(tool, NOBODYS_TEXT).rows.length === 0;

function byLikelihood(a: Candidate<unknown>, b: Candidate<unknown>): number {
  const rank = ({ hasHeader, parsed }: Candidate<unknown>) => (hasHeader ? 2 : 0) + (parsed.rows.length > 0 ? 1 : 0);
  return rank(b) - rank(a) || a.unreadShare - b.unreadShare || b.parsed.rows.length - a.parsed.rows.length;
}

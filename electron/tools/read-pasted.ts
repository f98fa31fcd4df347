import type { Parsed, Printed } from '../../shared/printed.ts';
import type { Question } from '../../shared/question.ts';
import { allTools, findTool } from './index.ts';
import { type PlatformTool, parseText } from './platform-tool.ts';
import { questionOf } from './question-of.ts';
import { recogniseTool } from './recognise.ts';

export interface PastedReading {
  readonly tool: Pick<PlatformTool, 'id' | 'title' | 'platform'>;
  /** The question its rows answer; `null` when they answer none by themselves. */
  readonly question: Question | null;
  readonly parsed: Parsed<Printed>;
}

/** Reads text from elsewhere, as the named tool or as the one it looks like. `null` when no tool fits, or none has that name. */
export function readPasted(text: string, as: string | null): PastedReading | null {
  const named = as === null ? null : findTool(as);
  if (named) return { tool: named, question: questionOf(named.id), parsed: parseText(named, text) };
  const recognised = as === null ? recogniseTool(text, allTools) : null;
  if (recognised === null) return null;
  const { tool, parsed } = recognised;
  return { tool, question: questionOf(tool.id), parsed };
}

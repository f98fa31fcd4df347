import type { Parsed, Printed } from '../../shared/printed.ts';
import type { Question } from '../../shared/question.ts';
import { allTools, findTool } from './index.ts';
import { cleanPastedText } from './pasted-text.ts';
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
  if (named === undefined) return null;
  const recognised = recogniseTool(text, named === null ? allTools : [named]);
  if (recognised !== null) return { ...recognised, question: questionOf(recognised.tool.id) };
  if (named === null) return null;
  return { tool: named, question: questionOf(named.id), parsed: parseText(named, cleanPastedText(text)) };
}

import { compareSessions, type SessionState } from '../../../shared/sessions/compare-sessions.ts';
import {
  type QuestionComparison,
  SessionComparison,
  type VerdictDifference,
} from '../../../shared/sessions/session-comparison.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { stateOfSession } from '../../sessions/session-state.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { withNamed } from './open-named.ts';
import { readTime } from './print-time.ts';

export interface SessionCompareOptions {
  readonly beforeAt?: string;
  readonly afterAt?: string;
  readonly json?: true;
}

/** `routelight session compare <before> [after]`: 0 when nothing differs, 1 when something does, 2 when a part could not be compared. */
export async function runSessionCompareCommand(
  before: string,
  after: string | undefined,
  { beforeAt, afterAt, json }: SessionCompareOptions,
  output: Output,
): Promise<ExitCode> {
  if (after === undefined && beforeAt === undefined)
    throw new UsageError('name a second session, or a time of this one with --before-at.');
  const comparison = SessionComparison.parse(
    compareSessions(await stateOf(before, beforeAt), await stateOf(after ?? before, afterAt)),
  );
  output.print(json ? JSON.stringify(comparison, null, 1) : printComparison(comparison));
  if (comparison.questions.some(({ kind }) => kind === 'not-compared')) return exitCode.couldNotLook;
  return isSame(comparison) ? exitCode.healthy : exitCode.problemFound;
}

async function stateOf(text: string, at: string | undefined): Promise<SessionState> {
  const atMs = at === undefined ? null : readTime(at);
  if (at !== undefined && atMs === null)
    throw new UsageError(`"${visibleText(at, 50)}" is no time; write 2026-11-21T09:30:00.`);
  return withNamed(text, ({ id, session }) => stateOfSession(session, { session: id, atMs }));
}

const isSame = ({ questions, verdicts }: SessionComparison): boolean =>
  verdicts.length === 0 && questions.every((each) => each.kind === 'compared' && each.differences.length === 0);

function printComparison({ questions, verdicts, successBefore, successAfter, remarks }: SessionComparison): string {
  return [
    ...questions.map(printQuestion),
    ['verdicts', ...(verdicts.length === 0 ? ['  the same'] : verdicts.map(printVerdict))].join('\n'),
    `diagnoses that found the target healthy: ${printRate(successBefore)} before, ${printRate(successAfter)} after`,
    ...remarks,
  ].join('\n\n');
}

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

function printQuestion(compared: QuestionComparison): string {
  if (compared.kind === 'not-compared') return `${compared.question}\n  not compared. ${visibleText(compared.because)}`;
  const { question, rowsBefore, rowsAfter, differences } = compared;
  const lines = differences.map(({ change, title }) => `  ${SIGNS[change]} ${title}`);
  return [
    `${question} (${rowsBefore} before, ${rowsAfter} after)`,
    ...(lines.length === 0 ? ['  the same'] : lines),
  ].join('\n');
}

function printVerdict({ target, before, after }: VerdictDifference): string {
  const said = (verdict: VerdictDifference['before']) => visibleText(verdict?.title ?? 'not diagnosed', 300);
  return `  ${visibleText(target, 300)}\n    before: ${said(before)}\n    after:  ${said(after)}`;
}

const printRate = ({ runs, healthy }: SessionComparison['successBefore']): string =>
  runs === 0 ? 'none run' : `${healthy} of ${runs}`;

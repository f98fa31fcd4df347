import { SessionShowDocument } from '../../../shared/sessions/session-documents.ts';
import type { SessionStory } from '../../../shared/sessions/session-story.ts';
import { type TimelineEntry, TimelineKind } from '../../../shared/sessions/timeline-entry.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { storyOfSession } from '../../sessions/story-of-session.ts';
import { LATEST_PAGE, readTimelinePage } from '../../sessions/timeline-page.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { widthOf, wrap } from '../wrap.ts';
import { type NamedSession, withNamed } from './open-named.ts';
import { printTime } from './print-time.ts';

export interface SessionShowOptions {
  readonly last: string;
  readonly kind: readonly string[];
  readonly text?: string;
  readonly json?: true;
}

/** `routelight session show <session>`: its timeline, with what the person made of it. 1 when not all of it can be read. */
export async function runSessionShowCommand(
  text: string,
  options: SessionShowOptions,
  output: Output,
): Promise<ExitCode> {
  return withNamed(text, async (named) => {
    const document = SessionShowDocument.parse({
      session: named.summary,
      story: await storyOfSession(named.session),
      ...(await entriesOf(named, options)),
      problems: named.problems,
    });
    output.print(
      options.json ? JSON.stringify(document, null, 1) : printSession(document, widthOf(output.columns ?? null)),
    );
    if (!options.json) remarkProblems(document, output);
    return document.problems.length + document.session.unreadLines === 0 ? exitCode.healthy : exitCode.problemFound;
  });
}

async function entriesOf({ session }: NamedSession, options: SessionShowOptions) {
  const limit = Number(options.last);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--last takes a whole number from 1.');
  const kinds = options.kind.length === 0 ? null : options.kind.map(readKind);
  const entries: TimelineEntry[] = [];
  let cursor: number | null = session.sizeBytes;
  while (cursor !== null && entries.length < limit) {
    const wanted = { ...LATEST_PAGE, cursor, kinds, text: options.text ?? '', limit: limit - entries.length };
    const page: Awaited<ReturnType<typeof readTimelinePage>> = await readTimelinePage(session, wanted);
    entries.unshift(...page.entries);
    cursor = page.earlier;
  }
  return { entries, hasEarlier: cursor !== null };
}

function readKind(text: string): TimelineKind {
  const kind = TimelineKind.safeParse(text);
  if (kind.success) return kind.data;
  throw new UsageError(`--kind ${visibleText(text, 50)}: one of ${TimelineKind.options.join(', ')}.`);
}

function printSession({ session, story, entries, hasEarlier }: SessionShowDocument, width: number): string {
  const { id, name, host, startedAtMs, lastAtMs } = session;
  const time = (atMs: number | null) => (atMs === null ? 'unknown' : printTime(atMs));
  const head = [
    visibleText(name ?? id),
    ...(name === null ? [] : [id]),
    `${host === null ? 'unknown machine' : visibleText(host.label)}, ${time(startedAtMs)} to ${time(lastAtMs)}`,
  ];
  const lines = entries.flatMap((entry) => printEntry(entry, width));
  return [...head, ...printHypotheses(story, width), '', ...(hasEarlier ? ['…'] : []), ...lines].join('\n');
}

const KIND_WIDTH = 13;

function printEntry({ atMs, kind, title, detail, tone }: TimelineEntry, width: number): readonly string[] {
  const mark = tone === 'problem' ? '!' : ' ';
  const label = `${printTime(atMs)} ${mark} ${kind.padEnd(KIND_WIDTH)}`;
  const more = kind === 'note' || tone === 'problem' ? (detail ?? '').split('\n').filter((line) => line !== '') : [];
  return [
    ...wrap(label, title === '' ? '(taken away)' : title, width),
    ...more.flatMap((line) => wrap(' '.repeat(label.length), line, width)),
  ];
}

const CONCLUSIONS = { open: 'open', holds: 'holds', refuted: 'refuted', 'cannot-tell': 'cannot tell' } as const;

function printHypotheses({ hypotheses }: SessionStory, width: number): readonly string[] {
  return hypotheses.flatMap(({ title, conclusion, because, tests }) => [
    ...wrap('Hypothesis: ', `${visibleText(title)} (${CONCLUSIONS[conclusion]}, ${tests.length} tests)`, width),
    ...(because === '' ? [] : wrap('  because   ', visibleText(because, 2_000), width)),
  ]);
}

function remarkProblems({ problems, session }: SessionShowDocument, output: Output): void {
  for (const problem of problems) output.remark(`routelight: ${visibleText(problem)}`);
  if (session.unreadLines > 0)
    output.remark(`routelight: ${session.unreadLines} line${session.unreadLines === 1 ? '' : 's'} could not be read.`);
}

import { reachVerdict } from '../../shared/diagnosis/judge.ts';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import type { TimelineContext } from '../../shared/sessions/timeline.ts';
import { glance } from './glance.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** What a line of the timeline needs beside its record: the rules, and what an action is called. */
export const contextWith = (titles: ReadonlyMap<string, string>): TimelineContext => ({
  verdictOf: (given) => reachVerdict(given, allRules),
  titleOfAction: (action) => titles.get(action) ?? null,
});

/** The titles of a session's actions, which only the first record of each has. */
export async function titlesOfActions(session: OpenSession): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      if (glance(line.bytes, session.schema)?.kind !== 'action') continue;
      const record = session.read(line);
      if (record.kind === 'action' && record.plan !== null) titles.set(record.action, record.plan.title);
    }
  return titles;
}

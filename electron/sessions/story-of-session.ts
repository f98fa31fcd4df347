import type { JournalRecord } from '../../shared/journal.ts';
import { isStoryKind, type SessionStory, tellStory } from '../../shared/sessions/session-story.ts';
import { glance } from './glance.ts';
import { linesForward } from './lines.ts';
import type { OpenSession } from './open-session.ts';

/** The name, notes and hypotheses of a session as they stand. Everything else is only glanced at. */
export async function storyOfSession(session: OpenSession): Promise<SessionStory> {
  const records: JournalRecord[] = [];
  for await (const lines of linesForward(session.file, 0, session.sizeBytes))
    for (const line of lines) {
      const bare = glance(line.bytes, session.schema);
      if (bare === null || !isStoryKind(bare.kind)) continue;
      const record = session.read(line);
      if (record.kind !== 'unread') records.push(record);
    }
  return tellStory(records);
}

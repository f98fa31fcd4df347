import { tellStory } from '../../sessions/session-story.ts';
import type { ReportHypothesis } from '../report-parts.ts';
import type { SessionRecords } from './session-records.ts';
import type { ReportTimeline } from './timeline.ts';

/** Each hypothesis with what tested it, as the person put them together. */
export function hypothesesOf({ all }: SessionRecords, { entryOf }: ReportTimeline): ReportHypothesis[] {
  return tellStory(all).hypotheses.map(({ title, conclusion, because, tests }) => {
    const found = tests.flatMap((seq) => entryOf(seq) ?? []);
    return {
      ...{ title, conclusion, because },
      tests: found.map(({ seq, atMs, title: test, detail, tone }) => ({ seq, atMs, title: test, detail, tone })),
      lostTests: tests.length - found.length,
    };
  });
}

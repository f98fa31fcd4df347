import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import { REPLAYED_SESSION } from '../../shared/sessions/session-id.ts';
import type { Looking } from '../looking.ts';
import type { SessionsPlace } from '../sessions/sessions-place.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** The timeline of this session as it grows, and pages of any. */
export function handleTimeline({ timeline }: Looking, place: SessionsPlace): void {
  const session = place.currentId ?? REPLAYED_SESSION;
  handleStream(channels.watchTimeline, (_, send) => {
    if (place.currentId === null) {
      void latestOf(place).then((latest) => send({ isFirst: true, session, ...latest }));
      return () => {};
    }
    send({ isFirst: true, session, entries: [...timeline.entries()], hasEarlier: timeline.hasEarlier() });
    return timeline.onEntry((entry) => send({ isFirst: false, session, entries: [entry], hasEarlier: false }));
  });
  handle(channels.readTimeline, async ({ session: id, ...wanted }): Promise<ReplyOf<typeof channels.readTimeline>> => {
    const { withSession } = await import('../sessions/sessions-place.ts');
    const { readTimelinePage } = await import('../sessions/timeline-page.ts');
    return withSession(place, id, async ({ session: opened }) => {
      const { entries, earlier, unreadLines } = await readTimelinePage(opened, wanted);
      return { kind: 'read', entries: [...entries], earlier, unreadLines };
    });
  });
}

async function latestOf({ replayed }: SessionsPlace) {
  if (replayed === null) return { entries: [], hasEarlier: false };
  const { LATEST_PAGE, readTimelinePage } = await import('../sessions/timeline-page.ts');
  const { entries, earlier } = await readTimelinePage(replayed.session, { ...LATEST_PAGE, limit: 1_000 });
  return { entries: [...entries], hasEarlier: earlier !== null };
}

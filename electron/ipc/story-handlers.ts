import { randomUUID } from 'node:crypto';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import type { SessionId } from '../../shared/sessions/session-id.ts';
import type { StoryEntry } from '../sessions/append-to-session.ts';
import type { SessionsPlace } from '../sessions/sessions-place.ts';
import { handle } from './handle.ts';

/** What the person writes into a session: its name, notes and hypotheses. */
export function handleStory(place: SessionsPlace): void {
  const append = async (session: SessionId, entry: StoryEntry) => {
    const { appendToSession } = await import('../sessions/append-to-session.ts');
    return appendToSession(place, session, entry);
  };
  handle(channels.readStory, async ({ session: id }): Promise<ReplyOf<typeof channels.readStory>> => {
    const { withSession } = await import('../sessions/sessions-place.ts');
    const { storyOfSession } = await import('../sessions/story-of-session.ts');
    return withSession(place, id, async ({ session }) => ({ kind: 'read', story: await storyOfSession(session) }));
  });
  handle(channels.nameSession, ({ session, name }) => append(session, { kind: 'session-named', name }));
  handle(channels.saveNote, async ({ session, text, ...request }): Promise<ReplyOf<typeof channels.saveNote>> => {
    const note = request.note ?? randomUUID();
    const saved = await append(session, { kind: 'note', note, text });
    return saved.kind === 'saved' ? { ...saved, note } : saved;
  });
  handle(channels.saveHypothesis, async ({ session, ...request }): Promise<ReplyOf<typeof channels.saveHypothesis>> => {
    const hypothesis = request.hypothesis ?? randomUUID();
    const saved = await append(session, { kind: 'hypothesis', ...request, hypothesis });
    return saved.kind === 'saved' ? { ...saved, hypothesis } : saved;
  });
}

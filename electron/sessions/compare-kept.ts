import { compareSessions } from '../../shared/sessions/compare-sessions.ts';
import type { SessionComparison, SessionMoment } from '../../shared/sessions/session-comparison.ts';
import { stateOfSession } from './session-state.ts';
import { type SessionsPlace, withSession } from './sessions-place.ts';

export type Comparing =
  | { readonly kind: 'compared'; readonly comparison: SessionComparison }
  | { readonly kind: 'failed'; readonly because: string };

/** Compares two kept sessions, or two moments of one. */
export async function compareKept(
  place: SessionsPlace,
  before: SessionMoment,
  after: SessionMoment,
): Promise<Comparing> {
  const state = (moment: SessionMoment) =>
    withSession(place, moment.session, async ({ session }) => stateOfSession(session, moment));
  const [one, other] = [await state(before), await state(after)];
  if ('kind' in one) return one;
  if ('kind' in other) return other;
  return { kind: 'compared', comparison: compareSessions(one, other) };
}

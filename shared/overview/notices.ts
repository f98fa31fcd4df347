import type { RouteIndex } from '../explain/route-for.ts';
import { addressNotices } from './address-notices.ts';
import { nameNotices } from './name-notices.ts';
import type { Notice, OverviewSoFar } from './overview.ts';
import type { OverviewFacts } from './overview-facts.ts';
import { routeNotices } from './route-notices.ts';
import { wayNotices } from './way-notices.ts';

/** What is worth saying before anything else, problems first. Said only of what was read. */
export function findNotices(overview: OverviewSoFar, facts: OverviewFacts, index: RouteIndex): Notice[] {
  const found = [
    ...wayNotices(overview, facts),
    ...nameNotices(overview, facts, index),
    ...addressNotices(overview, facts),
    ...routeNotices(facts, index),
  ];
  return [...found.filter(isProblem), ...found.filter((each) => !isProblem(each))];
}

export const isProblem = ({ severity }: Notice): boolean => severity === 'problem';

import type { ChangeEntry } from '../../shared/change-entry.ts';
import type { Question } from '../../shared/question.ts';
import type { Navigation } from '../shell/navigation-store.ts';
import type { Page } from '../shell/page.ts';

/** The questions that have a screen of their own. */
export type Shown = 'routes' | 'interfaces' | 'listeners' | 'neighbors';
export const isShown = (question: Question): question is Shown => question in places;

/** Where each of them is. */
const places: Readonly<Record<Shown, Partial<Navigation>>> = {
  routes: { screen: 'routes' },
  interfaces: { screen: 'interfaces', interfacesTab: 'interfaces' },
  neighbors: { screen: 'interfaces', interfacesTab: 'neighbors' },
  listeners: { screen: 'listeners', listenersTab: 'listeners' },
};

/** Opens the screen of a question, with a filter when that is what was clicked. */
export function goTo(page: Page, question: Shown, filter = ''): void {
  page.tables[question].setState({ filter });
  page.navigation.setState(places[question]);
}

/** Opens the screen with the row of a change selected and explained. A row that is gone leaves just the screen. */
export function goToRow(page: Page, { question, rowId, change }: ChangeEntry): void {
  if (!isShown(question)) return;
  goTo(page, question);
  if (rowId === null || change === 'removed') return;
  const cursor = { rowId, column: 0 };
  page.tables[question].setState({ cursor, anchorId: rowId, selected: new Set([rowId]), isDetailOpen: true });
}

import { useEffect } from 'react';
import type { Page } from '../shell/page.ts';
import { openLink } from '../troubleshoot/open-link.ts';
import { actionOf, actions, runAction } from './all-actions.ts';
import { isPressed } from './shortcut.ts';

/** macOS names the command key; the page's own platform decides, not the host that is looked at. */
export const isMac = (): boolean => navigator.userAgent.includes('Mac');

/** Runs actions from the menu bar, from the keyboard and from links. A key that is taken here does not reach the menu as well. */
export function useActionSources(page: Page): void {
  useEffect(() => page.watchCommands({}, (id) => void runAction(actionOf(id), page)), [page]);
  useEffect(() => page.links.start((link) => openLink(page, link)), [page]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actions.find(({ shortcut }) => shortcut !== null && isPressed(shortcut, event, isMac()));
      if (action !== undefined && runAction(action, page)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [page]);
}

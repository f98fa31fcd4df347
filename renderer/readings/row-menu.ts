import type { RowTarget } from '../../shared/targets/row-target.ts';
import { actionOf } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import type { Page } from '../shell/page.ts';
import { enterTroubleshoot } from '../troubleshoot/enter.ts';
import type { ContextMenuEntry } from '../ui/context-menu.tsx';

interface RowActs {
  readonly copy: () => void;
  readonly toggleDetail: () => void;
}

/** The menu of a row: the same actions as by key. */
export function rowEntries(page: Page, target: RowTarget | null, acts: RowActs): readonly ContextMenuEntry[] {
  const entry = (id: 'diagnose-row' | 'toggle-detail' | 'copy-rows', onSelect: () => void, title?: string) => {
    const { shortcut, title: usual } = actionOf(id);
    const hint = shortcut === null ? {} : { hint: printShortcut(shortcut, isMac()) };
    return { title: title ?? usual, onSelect, ...hint };
  };
  return [
    ...(target === null ? [] : [entry('diagnose-row', () => enterTroubleshoot(page, target), target.question)]),
    entry('toggle-detail', acts.toggleDetail),
    entry('copy-rows', acts.copy),
  ];
}

import { Command } from 'cmdk';
import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import type { Action } from '../actions/action.ts';
import { actions, runAction } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import { usePage } from '../shell/page-context.ts';
import { enterTroubleshoot } from '../troubleshoot/enter.ts';
import { submitKind } from '../troubleshoot/submit.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './palette.module.css';

/** Every action by name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const page = usePage();
  const [typed, setTyped] = useState('');
  const target = targetIn(typed);
  const run = (action: Action) => {
    onClose();
    runAction(action, page);
  };
  return (
    <Dialog title="Commands" kind="bare" onClose={onClose}>
      <Command label="Commands" className={styles.palette}>
        <Command.Input
          className={styles.input}
          placeholder="What do you want to do? A target such as mini-red:22 can be diagnosed"
          value={typed}
          onValueChange={setTyped}
          data-first-focus
        />
        <Command.List className={styles.list}>
          {target === null && <Command.Empty className={styles.empty}>No command of that name.</Command.Empty>}
          {actions
            .filter((action) => action.id !== 'open-palette' && action.when(page))
            .map((action) => (
              <PaletteItem key={action.id} action={action} onSelect={() => run(action)} />
            ))}
          {target !== null && (
            <Command.Item
              className={styles.item}
              value={`diagnose ${target}`}
              forceMount
              onSelect={() => {
                onClose();
                enterTroubleshoot(page, { target, note: null });
              }}
            >
              <Stethoscope size={15} aria-hidden />
              Diagnose {visibleText(target, 80)}
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The target in what was typed, with or without the word before it; `null` for none. */
function targetIn(typed: string): string | null {
  const text = typed.trim().replace(/^diagnose\s+/i, '');
  return submitKind(text) === 'diagnose' ? text : null;
}

function PaletteItem({ action, onSelect }: { readonly action: Action; readonly onSelect: () => void }) {
  const Sign = action.icon;
  return (
    <Command.Item className={styles.item} value={action.title} onSelect={onSelect}>
      <Sign size={15} aria-hidden />
      {action.title}
      {action.shortcut !== null && <span className={styles.keys}>{printShortcut(action.shortcut, isMac())}</span>}
    </Command.Item>
  );
}

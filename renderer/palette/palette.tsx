import { Command } from 'cmdk';
import type { Action } from '../actions/action.ts';
import { actions, runAction } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import { usePage } from '../shell/page-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './palette.module.css';

/** Every action by name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const page = usePage();
  const run = (action: Action) => {
    onClose();
    runAction(action, page);
  };
  return (
    <Dialog title="Commands" kind="bare" onClose={onClose}>
      <Command label="Commands" className={styles.palette}>
        <Command.Input className={styles.input} placeholder="What do you want to do?" data-first-focus />
        <Command.List className={styles.list}>
          <Command.Empty className={styles.empty}>No command of that name.</Command.Empty>
          {actions
            .filter((action) => action.id !== 'open-palette' && action.when(page))
            .map((action) => (
              <PaletteItem key={action.id} action={action} onSelect={() => run(action)} />
            ))}
        </Command.List>
      </Command>
    </Dialog>
  );
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

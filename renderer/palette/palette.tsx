import { Command } from 'cmdk';
import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import type { Action } from '../actions/action.ts';
import { actions, runAction } from '../actions/all-actions.ts';
import { printShortcut } from '../actions/shortcut.ts';
import { isMac } from '../actions/use-action-sources.ts';
import { usePage } from '../shell/page-context.ts';
import { enterExplanation, enterTroubleshoot } from '../troubleshoot/enter.ts';
import { submitKind } from '../troubleshoot/submit.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './palette.module.css';

/** Every action by name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const page = usePage();
  const [typed, setTyped] = useState('');
  const text = typed.trim().replace(/^diagnose\s+/i, '');
  const kind = submitKind(text);
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
          {actions
            .filter((action) => action.id !== 'open-palette' && action.when(page))
            .map((action) => (
              <PaletteItem key={action.id} action={action} onSelect={() => run(action)} />
            ))}
          {kind !== null && <TypedItem text={text} kind={kind} onClose={onClose} />}
        </Command.List>
      </Command>
    </Dialog>
  );
}

interface TypedItemProps {
  readonly text: string;
  readonly kind: 'diagnose' | 'explain';
  readonly onClose: () => void;
}

/** What is typed is a target, or it is explained: so there is always something that can be chosen. */
function TypedItem({ text, kind, onClose }: TypedItemProps) {
  const page = usePage();
  const run = () => {
    onClose();
    if (kind === 'diagnose') enterTroubleshoot(page, { target: text, note: null });
    else enterExplanation(page, text);
  };
  return (
    <Command.Item className={styles.item} value={`${kind} ${text}`} forceMount onSelect={run}>
      <Stethoscope size={15} aria-hidden />
      {kind === 'diagnose' ? `Diagnose ${visibleText(text, 80)}` : `Explain the error “${visibleText(text, 60)}”`}
    </Command.Item>
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

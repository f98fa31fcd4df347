import { ContextMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './menu.module.css';

interface ContextMenuProps {
  /** Where a right click, or the menu key, opens it. One element. */
  readonly children: ReactNode;
  /** Asked each time it opens. */
  readonly entries: () => readonly ContextMenuEntry[];
}

export interface ContextMenuEntry {
  readonly title: string;
  /** Its key, shown beside it. */
  readonly hint?: string;
  readonly onSelect: () => void;
}

/** The menu of what lies under the pointer. Not modal, for the same reason as Menu. */
export function ContextMenu({ children, entries }: ContextMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} collisionPadding={8}>
          <Entries entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Exists only while the menu is open. */
function Entries({ entries }: Pick<ContextMenuProps, 'entries'>) {
  return entries().map(({ title, hint, onSelect }) => (
    <Radix.Item key={title} className={styles.item} onSelect={onSelect}>
      {title}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </Radix.Item>
  ));
}

import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Something is on its way. */
  readonly isBusy?: boolean;
}

/** What stands where rows would be: why there are none, and what can be done. */
export function EmptyState({ title, children, isBusy = false }: EmptyStateProps) {
  return (
    <div className={styles.empty} aria-busy={isBusy}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
    </div>
  );
}

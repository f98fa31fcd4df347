import type { ReactNode } from 'react';
import styles from './term.module.css';

interface TermProps {
  /** The word in plain language. */
  readonly tip: string;
  readonly children: ReactNode;
}

/** A word of the trade that explains itself on hover and on focus. */
export function Term({ tip, children }: TermProps) {
  return (
    <button type="button" className={styles.term} data-tip={tip} aria-description={tip}>
      {children}
    </button>
  );
}

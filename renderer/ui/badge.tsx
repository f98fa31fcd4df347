import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

export type Tone = 'plain' | 'accent' | 'caution' | 'danger';

interface BadgeProps {
  readonly tone?: Tone;
  readonly tip?: string;
  readonly children: ReactNode;
}

/** A short word about a row. */
export function Badge({ tone = 'plain', tip, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])} data-tip={tip}>
      {children}
    </span>
  );
}

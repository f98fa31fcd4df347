import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './notice.module.css';

interface NoticeProps {
  readonly tone: 'plain' | 'caution' | 'danger';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** One line above what it is about. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  const Sign = tone === 'plain' ? Info : TriangleAlert;
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(styles.notice, styles[tone])}>
      <Sign size={14} aria-hidden className={styles.sign} />
      <p className={styles.text}>
        <strong>{title}</strong> {children}
      </p>
      {action}
    </div>
  );
}

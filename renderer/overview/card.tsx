import type { ReactNode } from 'react';
import type { Part } from '../../shared/overview/overview.ts';
import { absenceText } from '../../shared/overview/overview-text.ts';
import { visibleText } from '../../shared/visible-text.ts';
import styles from './card.module.css';

interface CardProps {
  readonly title: string;
  /** Where more of it is. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the overview under its own heading. */
export function Card({ title, action, children }: CardProps) {
  return (
    <section className={styles.card}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}

interface PartViewProps<Value> {
  readonly part: Part<Value>;
  /** Said when it was read and holds nothing. */
  readonly none: string;
  readonly isEmpty: (value: Value) => boolean;
  readonly children: (value: Value) => ReactNode;
}

/** A part with its four answers: not read yet, not checked or failed, nothing there, and what there is. */
export function PartView<Value>({ part, none, isEmpty, children }: PartViewProps<Value>) {
  if (part.kind !== 'read') return <Quiet>{capital(visibleText(absenceText(part) ?? '', 400))}</Quiet>;
  return (
    <>
      {isEmpty(part.value) ? <Quiet>{none}</Quiet> : children(part.value)}
      {part.incomplete !== null && <Quiet>Incomplete: {visibleText(part.incomplete, 400)}</Quiet>}
    </>
  );
}

export const Quiet = ({ children }: { readonly children: ReactNode }) => <p className={styles.quiet}>{children}</p>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

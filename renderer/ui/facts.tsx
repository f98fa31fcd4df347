import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** A list of name and value; a fact the system did not give is left out by its caller. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
  readonly isMono?: boolean;
}

export function Fact({ name, children, isMono = false }: FactProps) {
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={isMono ? styles.mono : styles.value}>{children}</dd>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a detail panel under its own heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

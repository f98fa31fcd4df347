import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  /** What belongs into it; said by a screen reader too. */
  readonly help?: ReactNode;
  /** Why it cannot be taken as it stands. */
  readonly problem?: string | null;
  /** The control, which takes these attributes. */
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
    readonly className: string | undefined;
  }) => ReactNode;
}

/** A control of a form with its label, what it wants and what is wrong with it. */
export function Field({ label, help, problem = null, children }: FieldProps) {
  const id = useId();
  const wordsId = `${id}-words`;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': wordsId, className: styles.control })}
      <p id={wordsId} className={problem === null ? styles.help : styles.problem}>
        {problem ?? help}
      </p>
    </div>
  );
}

import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import styles from './filter-box.module.css';

interface FilterBoxProps {
  readonly label: string;
  readonly value: string;
  /** Shown while it is empty: `Filter, such as port:8000`. */
  readonly placeholder: string;
  readonly onChange: (text: string) => void;
  /** Down from the box: into the table. */
  readonly onLeave: () => void;
  /** What was not understood; `null` when everything was. */
  readonly problem: string | null;
  /** What can be written, shown on hover and focus. */
  readonly help: string;
  readonly inputRef: Ref<HTMLInputElement>;
}

export function FilterBox({ label, value, placeholder, onChange, onLeave, problem, help, inputRef }: FilterBoxProps) {
  const problemId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && value !== '') onChange('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.box}>
      <Search size={13} className={styles.sign} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        className={styles.input}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-description={help}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        data-tip={value === '' ? help : undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label="Clear the filter" onClick={() => onChange('')}>
          <X size={13} aria-hidden />
        </button>
      )}
      {problem !== null && (
        <p id={problemId} role="status" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

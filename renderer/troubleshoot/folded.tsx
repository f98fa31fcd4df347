import { type ReactNode, useId } from 'react';
import styles from './cards.module.css';

interface FoldedProps<Item> {
  readonly items: readonly Item[];
  /** How many are in view at once; one more than that is not folded away alone. */
  readonly most: number;
  /** What the fold is called, by how many it holds. */
  readonly title: (count: number) => string;
  readonly children: (items: readonly Item[], from: number) => ReactNode;
}

/** The first of a list, and the rest a click or a key away. */
export function Folded<Item>({ items, most, title, children }: FoldedProps<Item>) {
  const id = useId();
  if (items.length <= most + 1) return children(items, 0);
  return (
    <>
      {children(items.slice(0, most), 0)}
      <details className={styles.folded} aria-labelledby={id}>
        <summary id={id}>{title(items.length - most)}</summary>
        {children(items.slice(most), most)}
      </details>
    </>
  );
}

import { Fragment } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { Breakable } from '../ui/breakable.tsx';
import styles from './cards.module.css';

const MOST_CHARACTERS = 600;

/** A sentence from a rule, with what stands between backticks as code. */
export function Words({ text }: { readonly text: string }) {
  const parts = visibleText(text, MOST_CHARACTERS).split(/`([^`]+)`/);
  let at = 0;
  return parts.map((part, index) => {
    at += part.length + 1;
    const shown = <Breakable text={part} />;
    return <Fragment key={at}>{index % 2 === 1 ? <code className={styles.code}>{shown}</code> : shown}</Fragment>;
  });
}

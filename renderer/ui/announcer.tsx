import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import styles from './announcer.module.css';

const SHOWN_MS = 2_600;

interface Announcement {
  readonly text: string;
  /** Rises with each announcement, so that the same words are said again. */
  readonly turn: number;
}

const announcements = createStore<Announcement>()(() => ({ text: '', turn: 0 }));

/** Says a thing briefly, on screen and to screen readers: “12 rows copied as TSV”. */
export function announce(text: string): void {
  announcements.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

export function Announcer() {
  const { text, turn } = useStore(announcements);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is shown its full time.
  useEffect(() => {
    const timer = setTimeout(() => announcements.setState({ text: '' }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [turn]);
  return (
    <div role="status" aria-live="polite" className={text === '' ? 'visually-hidden' : styles.toast}>
      {text}
    </div>
  );
}

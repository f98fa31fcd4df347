import { questionTitles } from '../readings/question-titles.ts';
import { usePage } from '../shell/page-context.ts';
import styles from './card.module.css';
import { goTo, type Shown } from './go-to.ts';

interface ShowLinkProps {
  readonly question: Shown;
  readonly filter?: string;
  /** What is said instead of the screen's name. */
  readonly text?: string;
}

/** Leads to the screen that has all of it. */
export function ShowLink({
  question,
  filter = '',
  text = `Show ${questionTitles[question].toLowerCase()}`,
}: ShowLinkProps) {
  const page = usePage();
  return (
    <button type="button" className={styles.link} onClick={() => goTo(page, question, filter)}>
      {text}
    </button>
  );
}

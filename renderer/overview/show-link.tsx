import { usePage } from '../shell/page-context.ts';
import styles from './card.module.css';
import { goTo } from './go-to.ts';

interface ShowLinkProps {
  readonly question: 'routes' | 'interfaces' | 'listeners';
  readonly filter?: string;
  /** What is said instead of the screen's name. */
  readonly text?: string;
}

const titles = { routes: 'Routes', interfaces: 'Interfaces', listeners: 'Listeners' } as const;

/** Leads to the screen that has all of it. */
export function ShowLink({ question, filter = '', text = `Show ${titles[question].toLowerCase()}` }: ShowLinkProps) {
  const page = usePage();
  return (
    <button type="button" className={styles.link} onClick={() => goTo(page, question, filter)}>
      {text}
    </button>
  );
}

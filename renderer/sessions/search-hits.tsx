import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { dateText } from '../readings/time-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Section } from '../ui/facts.tsx';
import styles from './sessions.module.css';

/** Entries of every session that hold the words; each leads to its session. */
export function SearchHits() {
  const { search, timeline, navigation } = usePage();
  const asking = useStore(search);
  if (asking.kind === 'not-asked') return null;
  if (asking.kind === 'asking') return <p className={styles.quiet}>Searching…</p>;
  if (asking.kind === 'broken') return <p>It broke: {visibleText(asking.because, 300)}</p>;
  const { hits, isWhole } = asking.reply;
  const words = visibleText(asking.request.text, 100);
  const go = (session: string) => {
    timeline.show(session);
    timeline.setFilter({ filter: 'all', text: asking.request.text });
    navigation.setState({ sessionsTab: 'timeline' });
  };
  return (
    <Section title={hits.length === 0 ? `No entry holds “${words}”` : `Entries that hold “${words}”`}>
      <ol className={styles.hits}>
        {hits.map(({ session, entry }) => (
          <li key={`${session} ${entry.seq}`}>
            <button type="button" className={styles.open} onClick={() => go(session)}>
              <span className={styles.quiet}>{dateText(new Date(entry.atMs).toISOString())}</span>
              <span className={styles.words}>
                <span>{entry.title}</span>
                {entry.detail !== null && <span className={styles.detail}>{entry.detail}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {!isWhole && <p className={styles.quiet}>There may be more: the search was ended at its limit.</p>}
    </Section>
  );
}

import { Download } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import styles from '../readings/table-screen.module.css';
import { usePage } from '../shell/page-context.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { CompareView } from './compare-view.tsx';
import { SessionList } from './session-list.tsx';
import { TimelineView } from './timeline-view.tsx';

const tabs = [
  { value: 'timeline', title: 'Timeline' },
  { value: 'all', title: 'All sessions' },
  { value: 'compare', title: 'Compare' },
] as const;

/** What happened, what the person makes of it, and how to hand it on. */
export function SessionsScreen() {
  const page = usePage();
  const { sessionsTab } = useStore(page.navigation);
  const { session, current } = useStore(page.timeline);
  useEffect(() => page.timeline.start(), [page]);
  const openReport = () => {
    page.report.begin(session === current ? null : session);
    page.navigation.setState({ overlay: 'report' });
  };
  return (
    <>
      <header className={styles.toolbar}>
        <h1 className={styles.title}>Sessions</h1>
        <Segments
          label="Part of sessions"
          value={sessionsTab}
          options={tabs}
          onChange={(tab) => page.navigation.setState({ sessionsTab: tab })}
        />
        <span className={styles.spring} />
        <Button tone="plain" icon={<Download aria-hidden />} disabled={session === null} onClick={openReport}>
          Report…
        </Button>
      </header>
      {sessionsTab === 'timeline' && <TimelineView />}
      {sessionsTab === 'all' && <SessionList />}
      {sessionsTab === 'compare' && <CompareView />}
    </>
  );
}

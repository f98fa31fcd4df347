import { useContext } from 'react';
import { useStore } from 'zustand';
import { usePage } from '../shell/page-context.ts';
import styles from './cards.module.css';
import { RunContextOf } from './next-steps.tsx';
import { isTheWayOn, OtherPrograms } from './other-programs.tsx';
import { PortScanView } from './port-scan-view.tsx';
import { scanHost } from './scan-target.ts';
import { SlowTests } from './slow-tests.tsx';

/** What was left out of the quick walk, each a button away: nothing of it is sent by itself. */
export function MoreToTry() {
  const page = usePage();
  const run = useContext(RunContextOf);
  const isRecording = useStore(page.app, ({ description }) => description?.host.kind === 'recorded');
  if (run === null || isRecording) return null;
  const host = scanHost(run.request.target);
  if (host === null) return null;
  return (
    <section className={styles.more} aria-label="More to try">
      <h2 className={styles.changesTitle}>More to try</h2>
      <SlowTests request={run.request} />
      {!isTheWayOn(run) && <OtherPrograms />}
      <PortScanView key={host} host={host} port={run.result.port} />
    </section>
  );
}

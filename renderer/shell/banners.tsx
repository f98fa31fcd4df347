import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { actionOf, runAction } from '../actions/all-actions.ts';
import { TrialBanners } from '../machine-changes/trial-banner.tsx';
import { dateText } from '../readings/time-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePage } from './page-context.ts';

/** What is true of the whole window and must not be missed. */
export function Banners() {
  const page = usePage();
  const { description, journal, isPaused } = useStore(page.app);
  const host = description?.host;
  return (
    <>
      {host?.kind === 'recorded' && (
        <Notice tone="plain" title="This is a recording, not this machine.">
          {host.recordedAt === null ? '' : `Taken ${dateText(host.recordedAt)} on ${visibleText(host.label, 120)}.`}
        </Notice>
      )}
      {journal?.kind === 'failing' && (
        <Notice tone="danger" title="The session journal cannot be written.">
          {`The system said ${visibleText(journal.errno)} for ${visibleText(journal.path)}; ${journal.unwritten} entries wait in memory. Readings go on.`}
        </Notice>
      )}
      <TrialBanners />
      {isPaused && (
        <Notice
          tone="plain"
          title="Paused."
          action={<Button onClick={() => runAction(actionOf('toggle-pause'), page)}>Resume</Button>}
        >
          The screen shows how things were; changes on the system are not read.
        </Notice>
      )}
    </>
  );
}

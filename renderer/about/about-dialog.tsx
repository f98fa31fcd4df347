import { useStore } from 'zustand';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import styles from './about-dialog.module.css';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { description, journal } = useStore(usePage().app);
  return (
    <Dialog title="About Routelight" onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.purpose}>
          Why can’t this program on this machine reach that one, and what do I do about it? Nothing leaves this machine
          by itself, and nothing is changed without asking.
        </p>
        {description !== null && (
          <Facts>
            <Fact name="Version">{description.version}</Fact>
            <Fact name="Electron">{description.electron}</Fact>
            <Fact name="Chromium">{description.chromium}</Fact>
            <Fact name="Node">{description.node}</Fact>
            {journal !== null && journal.kind !== 'off' && (
              <Fact name="Session journal" isMono>
                {visibleText(journal.path)}
              </Fact>
            )}
            {journal?.kind === 'off' && <Fact name="Session journal">off: {visibleText(journal.because)}</Fact>}
          </Facts>
        )}
      </div>
    </Dialog>
  );
}

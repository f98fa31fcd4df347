import { useMemo } from 'react';
import { useStore } from 'zustand';
import { usePage } from '../shell/page-context.ts';
import styles from './matrix.module.css';
import { MatrixForm } from './matrix-form.tsx';
import { gridOf } from './matrix-grid.ts';
import { MatrixPanel } from './matrix-panel.tsx';
import { MatrixRunView } from './matrix-run-view.tsx';
import { RootControl } from './root-control.tsx';
import { useOpenedPlace } from './use-opened-place.ts';

/** The same connect by several programs: what differs between them is not the network. */
export function MatrixScreen() {
  const run = useStore(usePage().matrix);
  const grid = useMemo(() => ('cells' in run ? gridOf(run.plan, run.cells) : null), [run]);
  const { opened, open, close } = useOpenedPlace();
  return (
    <div className={styles.split}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by key (axe scrollable-region-focusable). */}
      <section className={styles.scroll} aria-label="Compare programs" tabIndex={0}>
        <div className={styles.column}>
          {run.kind === 'not-asked' && <Introduction />}
          <MatrixForm />
          <MatrixRunView run={run} grid={grid} opened={opened} onOpen={open} />
          {grid === null && <RootControl />}
        </div>
      </section>
      {grid !== null && opened !== null && <MatrixPanel run={run} grid={grid} opened={opened} onClose={close} />}
    </div>
  );
}

/** Said once, before anything was tried. */
function Introduction() {
  return (
    <p className={styles.quiet}>
      The same connect, made by several programs side by side. Where one gets through and another does not, the network
      is the same for both: the difference is in the program, its permissions or its settings.
    </p>
  );
}

import { useEffect, useRef } from 'react';
import { DetailPanel } from '../ui/detail-panel.tsx';
import { CellDetail } from './cell-detail.tsx';
import styles from './matrix.module.css';
import type { Grid } from './matrix-grid.ts';
import type { MatrixRun } from './matrix-store.ts';
import { ProgramDetail } from './program-detail.tsx';
import type { OpenedPlace } from './use-opened-place.ts';

interface MatrixPanelProps {
  readonly run: MatrixRun;
  readonly grid: Grid;
  readonly opened: OpenedPlace;
  readonly onClose: () => void;
}

/** Beside the matrix: what one connect was, or who a program is. Nothing once a new run has no such place. */
export function MatrixPanel({ run, grid, opened, onClose }: MatrixPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place that is opened takes the focus, and stays in view.
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
    panel.current?.parentElement
      ?.querySelector('[data-place][aria-expanded=true]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
  const shown = shownOf(run, grid, opened);
  if (shown === null) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from anywhere in it.
    <div ref={panel} className={styles.panel} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <DetailPanel
        label="Details"
        title={<span title={shown.title}>{shown.title}</span>}
        isText={opened.kind === 'program'}
        onClose={onClose}
      >
        {shown.content}
      </DetailPanel>
    </div>
  );
}

function shownOf(run: MatrixRun, { rows }: Grid, { kind, key }: OpenedPlace) {
  if (kind === 'cell') {
    const place = rows.flatMap(({ cells }) => cells).find((each) => each.key === key);
    if (place === undefined || place.cell === null) return null;
    return { title: place.title, content: <CellDetail cell={place.cell} /> };
  }
  const row = rows.find((each) => each.key === key);
  if (row === undefined) return null;
  const identities = run.kind === 'done' ? run.programs : null;
  const identity = identities?.find(({ path }) => path === row.file) ?? null;
  const content = <ProgramDetail row={row} identity={identity} isRunning={run.kind === 'running'} />;
  return { title: row.program, content };
}

import { Copy, Equal, GitCompareArrows } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Difference, MatrixCell } from '../../shared/programs/matrix.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import type { CopyFormat } from '../table/copy-rows.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { CellDetail } from './cell-detail.tsx';
import { copyMatrix } from './copy-matrix.ts';
import styles from './matrix.module.css';
import { gridOf } from './matrix-grid.ts';
import { MatrixGridView } from './matrix-grid-view.tsx';
import type { MatrixRun } from './matrix-store.ts';

type Begun = Extract<MatrixRun, { readonly cells: ReadonlyMap<string, MatrixCell> }>;

/** The matrix from its first cell on, with what differs on top once that is known. */
export function MatrixRunView() {
  const run = useStore(usePage().matrix);
  if (run.kind === 'not-asked') return null;
  if (run.kind === 'starting') return <p aria-busy>Looking up the target and the programs…</p>;
  if (run.kind === 'not-started')
    return (
      <Notice tone="caution" title="Nothing was sent.">
        {visibleText(run.because, 400)}
      </Notice>
    );
  if (run.kind === 'broken')
    return (
      <Notice tone="danger" title="The matrix broke.">
        {visibleText(run.because, 400)}
      </Notice>
    );
  return <BegunView run={run} />;
}

function BegunView({ run }: { readonly run: Begun }) {
  const { plan, cells, remarks } = run;
  const [openKey, setOpenKey] = useState<string | null>(null);
  const detail = useRef<HTMLElement>(null);
  const grid = useMemo(() => gridOf(plan, cells), [plan, cells]);
  const all = grid.rows.flatMap((row) => row.cells);
  const open = all.find(({ key }) => key === openKey);
  useEffect(() => {
    if (openKey !== null) detail.current?.focus();
  }, [openKey]);
  return (
    <section className={styles.run} aria-label="Matrix" aria-busy={run.kind === 'running'}>
      <header className={styles.head}>
        <h2 className={styles.title}>{runTitle(run, all.length)}</h2>
        <CopyMenu run={run} />
      </header>
      {run.kind === 'done' && <Differences differences={run.differences} />}
      {remarks.map((text) => (
        <Notice key={text} tone="plain" title="Worth knowing.">
          {visibleText(text, 400)}
        </Notice>
      ))}
      <MatrixGridView
        grid={grid}
        isRunning={run.kind === 'running'}
        openKey={openKey}
        onOpen={(key) => setOpenKey((now) => (now === key ? null : key))}
      />
      {open?.cell != null && (
        <section ref={detail} tabIndex={-1} className={styles.detail} aria-label={open.title}>
          <header className={styles.head}>
            <h2 className={styles.title}>{open.title}</h2>
            <Button onClick={() => setOpenKey(null)}>Close</Button>
          </header>
          <CellDetail cell={open.cell} />
        </section>
      )}
      <p className="visually-hidden" aria-live="polite">
        {run.kind === 'done' && run.differences.map(({ text }) => visibleText(text, 400)).join(' ')}
        {run.kind === 'stopped' && 'Stopped.'}
      </p>
    </section>
  );
}

function runTitle({ kind, cells }: Begun, count: number): string {
  if (kind === 'running') return `${cells.size} of ${count} tried`;
  return kind === 'stopped' ? `Stopped: ${cells.size} of ${count} tried` : `${count} tried`;
}

const NEUTRAL: readonly Difference['kind'][] = ['same', 'same-so-far', 'missing', 'nothing-tried'];

/** The strongest sentence first; sign and words say the same. */
function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <section className={styles.differences} aria-label="What differs">
      <h3 className={styles.part}>What differs</h3>
      <ul>
        {differences.map(({ kind, text }) => (
          <li key={text} className={styles.difference} data-kind={kind}>
            {NEUTRAL.includes(kind) ? <Equal size={14} aria-hidden /> : <GitCompareArrows size={14} aria-hidden />}
            <span>{visibleText(text, 1_000)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const formats: readonly { readonly format: CopyFormat; readonly name: string }[] = [
  { format: 'tsv', name: 'TSV' },
  { format: 'json', name: 'JSON' },
  { format: 'markdown', name: 'Markdown' },
];

function CopyMenu({ run }: { readonly run: Begun }) {
  const { copyText } = usePage();
  const copy = ({ format, name }: (typeof formats)[number]) =>
    void copyText(copyMatrix(run, format)).then(() => announce(`Matrix copied as ${name}`));
  return (
    <Menu trigger={<Button icon={<Copy aria-hidden />} aria-label="Copy the matrix" tip="Copy the matrix" />}>
      {formats.map((each) => (
        <MenuItem key={each.format} onSelect={() => copy(each)}>
          Copy as {each.name}
        </MenuItem>
      ))}
    </Menu>
  );
}

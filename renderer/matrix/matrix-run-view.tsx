import { Copy } from 'lucide-react';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import type { CopyFormat } from '../table/copy-rows.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { copyMatrix } from './copy-matrix.ts';
import { Differences } from './differences.tsx';
import styles from './matrix.module.css';
import type { Grid } from './matrix-grid.ts';
import { MatrixGridView, type MatrixGridViewProps } from './matrix-grid-view.tsx';
import type { MatrixRun } from './matrix-store.ts';

type Begun = MatrixGridViewProps['run'];

interface MatrixRunViewProps extends Pick<MatrixGridViewProps, 'opened' | 'onOpen'> {
  readonly run: MatrixRun;
  /** `null` until a run has begun. */
  readonly grid: Grid | null;
}

/** The matrix from its first cell on, with what differs on top once that is known. */
export function MatrixRunView({ run, grid, opened, onOpen }: MatrixRunViewProps) {
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
  return grid === null ? null : <BegunView run={run} grid={grid} opened={opened} onOpen={onOpen} />;
}

function BegunView({ run, grid, opened, onOpen }: MatrixGridViewProps) {
  const count = grid.rows.length * grid.columns.length;
  return (
    <section className={styles.run} aria-label="Matrix" aria-busy={run.kind === 'running'}>
      {run.kind === 'done' && <Differences run={run} />}
      {run.remarks.map((text) => (
        <Notice key={text} tone="plain" title="Worth knowing.">
          {visibleText(text, 400)}
        </Notice>
      ))}
      <header className={styles.head}>
        <h2 className={styles.title}>
          <span className={styles.mono}>{visibleText(run.asked.target, 120)}</span>{' '}
          <span className={styles.quiet}>{runTitle(run, count)}</span>
        </h2>
        <CopyMenu run={run} />
      </header>
      <MatrixGridView run={run} grid={grid} opened={opened} onOpen={onOpen} />
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

import { useRef } from 'react';
import { Breakable } from '../ui/breakable.tsx';
import { CellView } from './cell-view.tsx';
import styles from './matrix.module.css';
import type { Grid, GridColumn, GridRow } from './matrix-grid.ts';
import type { MatrixRun } from './matrix-store.ts';
import { moveAmongPlaces } from './move-among-places.ts';
import { RootRow } from './root-control.tsx';
import { signatureWords } from './signature-words.ts';
import type { OpenedPlace } from './use-opened-place.ts';

export interface MatrixGridViewProps {
  readonly run: Extract<MatrixRun, { readonly cells: unknown }>;
  readonly grid: Grid;
  readonly opened: OpenedPlace | null;
  readonly onOpen: (place: OpenedPlace) => void;
}

/** A table of buttons: each program tells who it is, each cell how it came out. Arrow keys lead from one to the next. */
export function MatrixGridView({ run, grid, opened, onOpen }: MatrixGridViewProps) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className={styles.frame}>
      <table
        ref={table}
        className={styles.table}
        onKeyDown={(event) => table.current !== null && moveAmongPlaces(table.current, event)}
      >
        <caption className="visually-hidden">How each program fared with each address</caption>
        <Head columns={grid.columns} />
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.key}>
              <ProgramHead row={row} run={run} opened={opened} onOpen={onOpen} />
              {row.cells.map((cell) => (
                <td key={cell.key}>
                  <CellView
                    cell={cell}
                    isRunning={run.kind === 'running'}
                    isOpen={opened?.kind === 'cell' && opened.key === cell.key}
                    onOpen={() => onOpen({ kind: 'cell', key: cell.key })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {run.kind !== 'running' && (
          <tfoot>
            <RootRow target={run.asked.target} columnCount={grid.columns.length} cells={[...run.cells.values()]} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Targets, and where sources were varied a second line of them below. */
function Head({ columns }: { readonly columns: readonly GridColumn[] }) {
  const hasSources = columns.some(({ source }) => source !== null);
  const targets = [...new Set(columns.map(({ target }) => target))];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={hasSources ? 2 : 1}>
          Program
        </th>
        {targets.map((target) => (
          <th
            key={target}
            scope={hasSources ? 'colgroup' : 'col'}
            colSpan={columns.filter((each) => each.target === target).length}
          >
            <span className={styles.mono}>{target}</span>
          </th>
        ))}
      </tr>
      {hasSources && (
        <tr>
          {columns.map(({ key, source }) => (
            <th key={key} scope="col" className={styles.source}>
              {source}
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
}

interface ProgramHeadProps extends Omit<MatrixGridViewProps, 'grid'> {
  readonly row: GridRow;
}

/** The program, and below it who it is as far as that shows. */
function ProgramHead({ row: { key, program, choice, file, also }, run, opened, onOpen }: ProgramHeadProps) {
  const identity = run.kind === 'done' ? run.programs.find(({ path }) => path === file) : undefined;
  const isPath = program.startsWith('/');
  const signature = choice.kind === 'command' ? null : (identity?.signature ?? null);
  const who = [
    ...(isPath || file === null ? [] : [file]),
    ...(signature === null ? [] : [`signed ${signatureWords[signature]}`]),
  ];
  const about = [...also, ...(who.length === 0 ? [] : [who.join(', ')])];
  return (
    <th scope="row">
      <button
        type="button"
        className={styles.program}
        data-place
        data-tip="Who this program is"
        aria-expanded={opened?.kind === 'program' && opened.key === key}
        onClick={() => onOpen({ kind: 'program', key })}
      >
        <span className={isPath ? styles.mono : undefined}>
          <Breakable text={program} />
        </span>
        {about.map((each) => (
          <span key={each} className={styles.also}>
            {each}
          </span>
        ))}
      </button>
    </th>
  );
}

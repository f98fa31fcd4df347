import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import type { LiveRow } from '../../shared/live.ts';
import type { Observation } from '../../shared/reading.ts';
import type { RowTarget } from '../../shared/targets/row-target.ts';
import { selectDetailId, type TableStore } from '../ui/data-table/table-state.ts';
import { DetailPanel } from '../ui/detail-panel.tsx';
import { type OutputPlace, OutputView } from './output-view.tsx';
import { RowDiagnosis } from './row-diagnosis.tsx';
import { RowSource } from './row-source.tsx';
import type { LiveRows } from './use-live-rows.ts';

/** How one row is explained beside the table. */
export interface RowDetails<Shown> {
  readonly detailTitle: (row: Shown) => string;
  readonly detail: (row: Shown) => ReactNode;
  /** What of a row can be diagnosed; nothing of any without it. */
  readonly targetOf?: (row: Shown) => RowTarget | null;
}

interface SidePanelProps<Row, Shown> extends RowDetails<Shown> {
  readonly store: TableStore;
  readonly rows: readonly LiveRow<Shown>[];
  readonly live: LiveRows<Row>;
  readonly place: OutputPlace | null;
  readonly onPlace: (place: OutputPlace | null) => void;
  readonly observations: readonly Observation[];
}

/** The raw output when it was asked for, else the details of the row the keyboard is on. */
export function SidePanel<Row, Shown>(props: SidePanelProps<Row, Shown>) {
  const { store, rows, live, place, onPlace, detail, detailTitle } = props;
  const state = useStore(store);
  const detailId = selectDetailId(state);
  const shown = useMemo(
    () => (detailId === null ? undefined : rows.find(({ id }) => id === detailId)), // there may be a million
    [rows, detailId],
  );
  if (place !== null) {
    return (
      <DetailPanel label="Where this came from" title="Where this came from" onClose={() => onPlace(null)}>
        <OutputView place={place} observations={props.observations} onPlace={onPlace} />
      </DetailPanel>
    );
  }
  if (!state.isDetailOpen) return null;
  const close = () => store.setState({ isDetailOpen: false });
  if (shown === undefined) {
    return (
      <DetailPanel label="Details" title="Details" onClose={close}>
        <p>Select a row to see it explained.</p>
      </DetailPanel>
    );
  }
  const source = live.state.summary?.observations[shown.source];
  const target = props.targetOf?.(shown.row) ?? null;
  return (
    <DetailPanel label="Details" title={detailTitle(shown.row)} onClose={close}>
      {detail(shown.row)}
      {target !== null && <RowDiagnosis target={target} />}
      {source !== undefined && <RowSource row={shown.row} source={source} onPlace={onPlace} />}
    </DetailPanel>
  );
}

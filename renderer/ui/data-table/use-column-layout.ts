import { useMemo, useState } from 'react';
import { readPreference, writePreference } from '../preferences.ts';
import type { Column } from './column.ts';
import { type ColumnLayout, checkLayout, firstLayout, hiddenIds, withToggled, withWidth } from './column-layout.ts';

export interface Columns<Row> {
  readonly all: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly widthOf: (column: Column<Row>) => number;
  readonly setWidth: (id: string, width: number) => void;
  readonly toggle: (id: string) => void;
  readonly reset: () => void;
}

/** The columns of a table as the person arranged them, remembered under `name`. */
export function useColumnLayout<Row>(name: string, all: readonly Column<Row>[]): Columns<Row> {
  const [layout, setLayout] = useState<ColumnLayout>(
    () => readPreference(`columns.${name}`, checkLayout) ?? firstLayout,
  );
  return useMemo(() => {
    const hidden = hiddenIds(layout, all);
    const keep = (next: ColumnLayout) => {
      writePreference(`columns.${name}`, next);
      setLayout(next);
    };
    return {
      all,
      shown: all.filter(({ id }) => !hidden.includes(id)),
      widthOf: ({ id, widthPx }) => layout.widths[id] ?? widthPx,
      setWidth: (id, width) => keep(withWidth(layout, id, width)),
      toggle: (id) => keep(withToggled(layout, all, id)),
      reset: () => keep(firstLayout),
    };
  }, [name, all, layout]);
}

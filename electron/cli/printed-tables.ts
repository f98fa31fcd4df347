import type { Question, RowOf } from '../../shared/question.ts';
import {
  firewallColumns,
  interfaceColumns,
  interfaceLines,
  listenerColumns,
  neighborColumns,
  resolverColumns,
  routeColumns,
  socketColumns,
} from './columns.ts';
import type { PrintedColumn } from './print-table.ts';

/** Makes a table of lines: text for a terminal, cells for a report. */
type Layout<Table> = <Line>(lines: readonly Line[], columns: readonly PrintedColumn<Line>[]) => Table;

/** The questions whose answers are one table, each laid out with its columns. */
export const printedTables = <Table>(layout: Layout<Table>) =>
  ({
    routes: (rows: readonly RowOf<'routes'>[]) => layout(rows, routeColumns),
    interfaces: (rows: readonly RowOf<'interfaces'>[]) => layout(interfaceLines(rows), interfaceColumns),
    listeners: (rows: readonly RowOf<'listeners'>[]) => layout(rows, listenerColumns),
    sockets: (rows: readonly RowOf<'sockets'>[]) => layout(rows, socketColumns),
    neighbors: (rows: readonly RowOf<'neighbors'>[]) => layout(rows, neighborColumns),
    resolvers: (rows: readonly RowOf<'resolvers'>[]) => layout(rows, resolverColumns),
    firewall: (rows: readonly RowOf<'firewall'>[]) => layout(rows, firewallColumns),
  }) satisfies { [Q in Question]?: (rows: readonly RowOf<Q>[]) => Table };

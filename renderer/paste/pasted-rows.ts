import type { Api } from '../../shared/channels.ts';
import { createNoter } from '../../shared/explain/route-notes.ts';
import type { PlatformId } from '../../shared/family.ts';
import type { Neighbor } from '../../shared/neighbor.ts';
import type { NetworkInterface } from '../../shared/network-interface.ts';
import type { Route } from '../../shared/route.ts';
import type { Socket } from '../../shared/socket.ts';
import { interfaceColumns } from '../interfaces/interface-columns.tsx';
import { withAddresses } from '../interfaces/interface-rows.ts';
import { findShadows, listenerColumns } from '../listeners/listener-columns.tsx';
import { socketColumns } from '../listeners/socket-columns.tsx';
import { neighborColumns } from '../neighbors/neighbor-columns.tsx';
import { routeColumns } from '../routes/route-columns.tsx';
import { notesColumn } from '../routes/route-notes-column.tsx';
import type { Column, TableRow } from '../ui/data-table/column.ts';
import { type PlainRow, plainColumns } from './plain-columns.ts';

export type PastedReply = Awaited<ReturnType<Api['parsePasted']>>;
export type Parsed = Extract<PastedReply, { kind: 'parsed' }>;

/** Rows and columns that fit each other. `with` keeps the type they share between the two of them. */
export interface PastedTable {
  readonly name: string;
  readonly with: <Result>(
    use: <Row>(columns: readonly Column<Row>[], rows: readonly TableRow<Row>[]) => Result,
  ) => Result;
}

/** The pasted rows under the columns of the screen that shows such rows, or under their own fields when none does. */
export function pastedTable(parsed: Parsed): PastedTable {
  switch (parsed.question) {
    case 'routes': {
      const routes = rowsAs<Route>(parsed);
      const notes = notesColumn({ get: createNoter(routes, []) });
      return table('routes', [...routeColumns(platformOf(parsed)), notes], numbered(routes));
    }
    case 'interfaces':
      return table('interfaces', interfaceColumns, withAddresses(numbered(rowsAs<NetworkInterface>(parsed))));
    case 'listeners': {
      const listeners = rowsAs<Socket>(parsed);
      return table('listeners', listenerColumns(findShadows(listeners)), numbered(listeners));
    }
    case 'neighbors':
      return table('neighbors', neighborColumns, numbered(rowsAs<Neighbor>(parsed)));
    case 'sockets':
      return table('sockets', socketColumns, numbered(rowsAs<Socket>(parsed)));
    default:
      return table(parsed.tool, plainColumns(parsed.rows), numbered<PlainRow>(parsed.rows));
  }
}

/** The door where pasted rows get their type: the main process made them with a tool that answers this very question. */
const rowsAs = <Row>({ rows }: Parsed): readonly Row[] => rows as unknown as readonly Row[];

const numbered = <Row>(rows: readonly Row[]) => rows.map((row, index) => ({ id: String(index), source: 0, row }));

const table = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly TableRow<Row>[]): PastedTable => ({
  name: `pasted-${name}`,
  with: (use) => use(columns, rows),
});

const platformOf = ({ platform }: Parsed): PlatformId => (platform === 'linux' ? 'linux' : 'darwin');

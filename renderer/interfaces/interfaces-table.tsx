import { type ReactNode, useMemo } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { useLiveRows } from '../readings/use-live-rows.ts';
import { usePage } from '../shell/page-context.ts';
import { useColumnLayout } from '../ui/data-table/use-column-layout.ts';
import { interfaceColumns } from './interface-columns.tsx';
import { InterfaceDetail } from './interface-detail.tsx';
import { interfaceFields, interfaceReading } from './interface-fields.ts';
import { addressText, withAddresses } from './interface-rows.ts';

/** Network interfaces with their addresses under them. */
export function InterfacesTable({ choice }: { readonly choice: ReactNode }) {
  const page = usePage();
  const columns = useColumnLayout('interfaces', interfaceColumns);
  const live = useLiveRows(page.live.interfaces, page.tables.interfaces, interfaceReading, columns.shown);
  const rows = useMemo(() => withAddresses(live.rows), [live.rows]);
  return (
    <TableScreen
      title="Interfaces"
      question="interfaces"
      store={page.tables.interfaces}
      live={live}
      fields={interfaceFields}
      example="is:alias"
      rows={rows}
      columns={columns}
      controls={choice}
      noRows="The system lists no network interface at all, not even a loopback."
      fact={({ interface: each, address }) => address ?? each}
      detailTitle={(row) => visibleText(row.address === null ? row.interface.name : addressText(row.address), 120)}
      detail={(row) => <InterfaceDetail row={row} />}
    />
  );
}

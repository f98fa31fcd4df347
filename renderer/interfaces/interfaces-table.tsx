import { type ReactNode, useMemo } from 'react';
import { visibleText } from '../../shared/visible-text.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { useTable } from '../readings/use-table.ts';
import { interfaceColumns } from './interface-columns.tsx';
import { InterfaceDetail } from './interface-detail.tsx';
import { interfaceReading } from './interface-fields.ts';
import { addressText, withAddresses } from './interface-rows.ts';

/** Network interfaces with their addresses under them. */
export function InterfacesTable({ choice }: { readonly choice: ReactNode }) {
  const table = useTable('interfaces', { columns: interfaceColumns, reading: interfaceReading });
  const rows = useMemo(() => withAddresses(table.live.rows), [table.live.rows]);
  return (
    <TableScreen
      {...table}
      title="Interfaces"
      example="is:alias"
      rows={rows}
      controls={choice}
      noRows="The system lists no network interface at all, not even a loopback."
      fact={({ interface: each, address }) => address ?? each}
      detailTitle={(row) => visibleText(row.address === null ? row.interface.name : addressText(row.address), 120)}
      detail={(row) => <InterfaceDetail row={row} />}
    />
  );
}

import type { ReactNode } from 'react';
import { neighborStanding } from '../../shared/explain/neighbor-standing.ts';
import { neighborTarget } from '../../shared/targets/row-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { TableScreen } from '../readings/table-screen.tsx';
import { usePlainTable } from '../readings/use-table.ts';
import { neighborColumns, neighborText } from './neighbor-columns.tsx';
import { NeighborDetail } from './neighbor-detail.tsx';
import { neighborFields } from './neighbor-fields.ts';
import { sameMac } from './same-mac.ts';

/** Machines on the networks of this one, as ARP and neighbour discovery know them. */
export function NeighborsTable({ choice }: { readonly choice: ReactNode }) {
  const table = usePlainTable('neighbors', { columns: neighborColumns, fields: neighborFields });
  const all = table.live.state.rows.map(({ row }) => row);
  return (
    <TableScreen
      {...table}
      title="Neighbors"
      example="state:silent if:en0"
      controls={choice}
      isMuted={(neighbor) => neighborStanding(neighbor).kind === 'not-asked'}
      noRows="This machine has exchanged nothing with a machine next to it lately, and so has asked for no hardware address. That is no fault by itself."
      targetOf={neighborTarget}
      detailTitle={(neighbor) => visibleText(neighborText(neighbor), 120)}
      detail={(neighbor) => <NeighborDetail neighbor={neighbor} sameMac={sameMac(neighbor, all)} />}
    />
  );
}

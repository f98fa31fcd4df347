import { Columns3 } from 'lucide-react';
import { Button } from '../button.tsx';
import { Menu, MenuCheck, MenuItem, MenuLine } from '../menu.tsx';
import type { Columns } from './use-column-layout.ts';

/** Which columns are shown. */
export function ColumnPicker<Row>({ columns }: { readonly columns: Columns<Row> }) {
  return (
    <Menu trigger={<Button icon={<Columns3 aria-hidden />} aria-label="Columns" tip="Choose columns" />}>
      {columns.all.map(({ id, title }) => (
        <MenuCheck
          key={id}
          isChecked={columns.shown.some((column) => column.id === id)}
          onToggle={() => columns.toggle(id)}
        >
          {title}
        </MenuCheck>
      ))}
      <MenuLine />
      <MenuItem onSelect={columns.reset}>Reset columns</MenuItem>
    </Menu>
  );
}

import type { RouteNote } from '../../shared/explain/route-note.ts';
import type { Route } from '../../shared/route.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { contains, type FilterField } from '../table/filter-field.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { Column } from '../ui/data-table/column.ts';
import styles from './route-notes.module.css';
import type { NotesByRoute } from './use-route-notes.ts';

/** Each note in two words, for the table. */
const noteNames: Readonly<Record<RouteNote['kind'], string>> = {
  'own-address-via-loopback': 'own address',
  'half-default': 'half of default',
  scoped: 'scoped',
  reject: 'refuses',
  blackhole: 'drops',
  'duplicate-prefix': 'duplicate',
  'default-route': 'default',
  'tunnel-default': 'VPN default',
  'link-local': 'link-local',
  multicast: 'multicast',
  broadcast: 'broadcast',
  'neighbor-clone': 'neighbor',
};

const tones: Readonly<Record<RouteNote['severity'], Tone>> = { normal: 'plain', notice: 'accent', warning: 'caution' };

const notesText = (notes: readonly RouteNote[]): string => notes.map(({ kind }) => noteNames[kind]).join(', ');

/** What is worth knowing of a route, without opening it. */
export const notesColumn = (notesOf: NotesByRoute): Column<Route> => ({
  id: 'notes',
  title: 'Notes',
  description: 'What is worth knowing of a route. Plain notes are normal and never a cause.',
  widthPx: 150,
  text: (route) => notesText(notesOf.get(route)),
  render: (route) =>
    notesOf.get(route).map(({ kind, severity }) => (
      <Badge key={kind} tone={tones[severity]}>
        {noteNames[kind]}
      </Badge>
    )),
  tip: (route) =>
    notesOf
      .get(route)
      .map(({ text }) => visibleText(text, 400))
      .join('\n') || null,
});

export const noteField = (notesOf: NotesByRoute): FilterField<Route> => ({
  name: 'note',
  help: 'a note: own, default, vpn, duplicate, …',
  values: (route) => [notesText(notesOf.get(route))],
  match: contains,
});

/** The notes of one route in full, with where each statement comes from. */
export function RouteNotes({ notes }: { readonly notes: readonly RouteNote[] }) {
  return (
    <ul className={styles.notes}>
      {notes.map(({ kind, severity, text, source }) => (
        <li key={kind}>
          <Badge tone={tones[severity]}>{noteNames[kind]}</Badge>
          {visibleText(text, 400)} <span className={styles.source}>{source}</span>
        </li>
      ))}
    </ul>
  );
}

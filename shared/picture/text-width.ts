/** The kinds of text in the picture; sizes as in path-picture.module.css. */
export type TextKind = 'title' | 'mono' | 'small';

/** Width of one character in pixels: exact for the fixed-width font, on the safe side for the others. */
const CHARACTER_PX: Readonly<Record<TextKind, number>> = { title: 7.6, mono: 6.95, small: 6.1 };

export const widthOf = (text: string, kind: TextKind): number => text.length * CHARACTER_PX[kind];

/** Cut in the middle: both ends of an address say more than its middle. */
export function shorten(text: string, room: number, kind: TextKind): string {
  const most = Math.floor(room / CHARACTER_PX[kind]);
  if (text.length <= most) return text;
  if (most < 4) return '';
  const head = Math.ceil((most - 1) * 0.6);
  return `${text.slice(0, head)}…${text.slice(text.length - (most - 1 - head))}`;
}

/** Cut at the end, as sentences are. */
export function shortenEnd(text: string, room: number, kind: TextKind): string {
  const most = Math.floor(room / CHARACTER_PX[kind]);
  return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).trimEnd()}…`;
}

import { shorten, shortenEnd, type TextKind, widthOf } from './text-width.ts';

/** Where a box stands sideways, in pixels. */
export interface PictureColumn {
  readonly x: number;
  readonly width: number;
}

export interface BoxText {
  readonly title: string;
  readonly tag?: string;
  readonly lines: readonly string[];
  readonly notes?: readonly string[];
}

/** A box of a picture, in pixels, with its text cut to fit. */
export interface PictureBox extends PictureColumn {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly title: string;
  /** On the right of the title. */
  readonly tag: string;
  /** Addresses, in the fixed-width font. */
  readonly lines: readonly string[];
  /** Sentences, under the lines. */
  readonly notes: readonly string[];
  /** Everything, uncut: for the tip and for screen readers. */
  readonly fullText: string;
}

export const PADDING_PX = 10;
export const LINE_PX = 16;
const TITLE_PX = 18;

/** A box as high as its text needs; where it stands is decided later. */
export function fitBox(id: string, { x, width }: PictureColumn, text: BoxText): Omit<PictureBox, 'y'> {
  const { title, tag = '', lines, notes = [] } = text;
  const room = width - 2 * PADDING_PX;
  const cut = (each: string, as: TextKind) => shorten(each, room, as);
  const titleRoom = widthOf(title, 'title') + 10;
  return {
    ...{ id, x, width, height: boxHeight(text) },
    title: cut(title, 'title'),
    tag: shortenEnd(tag, Math.max(0, room - titleRoom), 'small'),
    lines: lines.map((each) => cut(each, 'mono')),
    notes: notes.map((each) => shortenEnd(each, room, 'small')),
    fullText: [[title, tag].filter((each) => each !== '').join(', '), ...lines, ...notes].join('\n'),
  };
}

export const boxHeight = ({ lines, notes = [] }: BoxText): number =>
  2 * PADDING_PX - 4 + TITLE_PX + (lines.length + notes.length) * LINE_PX;

/** A line between two boxes, and where it is crossed out when nothing gets through. */
export interface PictureEdge {
  /** As an SVG path. */
  readonly path: string;
  readonly middle: { readonly x: number; readonly y: number };
}

/** From the right side of one box to the left side of the next, at these heights. */
export function edgeBetween(from: PictureColumn, startY: number, to: PictureColumn, endY: number): PictureEdge {
  const [startX, endX] = [from.x + from.width, to.x];
  const bend = (endX - startX) / 2;
  return {
    path: `M${startX} ${startY}C${startX + bend} ${startY} ${endX - bend} ${endY} ${endX} ${endY}`,
    middle: { x: startX + bend, y: (startY + endY) / 2 },
  };
}

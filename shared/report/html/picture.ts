import { pathText } from '../../diagnosis/path/path-text.ts';
import type { WalkPath } from '../../diagnosis/path/walk-path.ts';
import { layOutWalk, type WalkBox, type WalkEdge } from '../../picture/lay-out-walk.ts';
import { LINE_PX, PADDING_PX } from '../../picture/picture-box.ts';
import { type Html, html } from './html.ts';

/** Fits the page of the report and a sheet of paper. */
const WIDTH_PX = 860;
const CROSS_PX = 5;

/** The way from the program to the service as a picture; what it shows stands under it in words. */
export function pathPicture(path: WalkPath, remark: string | null): Html {
  const { width, height, boxes, edges } = layOutWalk(path, WIDTH_PX);
  return html`<figure class="picture">
<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The way from the program to the service">
${edges.map(edgeView)}${boxes.map(boxView)}</svg>
<figcaption>${pathText(path)}${remark === null ? null : html` ${remark}`}</figcaption>
</figure>
`;
}

function boxView({ x, y, width, height, title, tag, lines, notes, look, fullText }: WalkBox): Html {
  const top = y + PADDING_PX + 11;
  const texts = [...lines, ...notes].map(
    (line, at) =>
      html`<text x="${x + PADDING_PX}" y="${top + (at + 1) * LINE_PX + 1}" class="${at < lines.length ? 'address' : 'small'}">${line}</text>`,
  );
  return html`<g class="station ${look}"><title>${fullText.replaceAll('\n', ', ')}</title><rect x="${x + 0.5}" y="${y + 0.5}" width="${width - 1}" height="${height - 1}" rx="6"/><text x="${x + PADDING_PX}" y="${top}" class="name">${title}</text><text x="${x + width - PADDING_PX}" y="${top}" text-anchor="end" class="small">${tag}</text>${texts}</g>
`;
}

function edgeView({ path, middle: { x, y }, look }: WalkEdge): Html {
  const cross =
    look === 'broken'
      ? html`<path class="cross" d="M${x - CROSS_PX} ${y - CROSS_PX}l${2 * CROSS_PX} ${2 * CROSS_PX}m0 ${-2 * CROSS_PX}l${-2 * CROSS_PX} ${2 * CROSS_PX}"/>`
      : null;
  return html`<g class="leg ${look}"><path d="${path}"/>${cross}</g>
`;
}

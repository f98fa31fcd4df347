import { LINE_PX, PADDING_PX, type PictureBox, type PictureEdge } from '../../../shared/picture/picture-box.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { classNames } from '../class-names.ts';
import styles from './picture-parts.module.css';

interface PictureBoxViewProps {
  readonly box: PictureBox;
  /** How this box differs from the others. */
  readonly className?: string | undefined;
  /** A box with only a title has it in its middle. */
  readonly isCentred?: boolean;
}

/** A box of a picture, inside an `svg`. */
export function PictureBoxView({ box, className, isCentred = false }: PictureBoxViewProps) {
  const { x, y, width, height, title, tag, lines, notes } = box;
  const top = isCentred && lines.length + notes.length === 0 ? y + height / 2 + 4.5 : y + PADDING_PX + 11;
  return (
    <g className={classNames(styles.box, className)}>
      <rect x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} rx={6} />
      <text x={x + PADDING_PX} y={top} className={styles.title}>
        {visibleText(title, 100)}
      </text>
      <text x={x + width - PADDING_PX} y={top} textAnchor="end" className={styles.tag}>
        {visibleText(tag, 100)}
      </text>
      {[...lines, ...notes].map((line, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same, and none ever moves.
          key={at}
          x={x + PADDING_PX}
          y={top + (at + 1) * LINE_PX + 1}
          className={at < lines.length ? styles.line : styles.note}
        >
          {visibleText(line, 100)}
        </text>
      ))}
    </g>
  );
}

interface PictureEdgeViewProps {
  readonly edge: PictureEdge;
  readonly className?: string | undefined;
  /** Nothing gets through: it is crossed out. */
  readonly isBroken: boolean;
}

const CROSS_PX = 5;

export function PictureEdgeView({ edge: { path, middle }, className, isBroken }: PictureEdgeViewProps) {
  return (
    <g className={classNames(styles.edge, isBroken && styles.broken, className)}>
      <path d={path} />
      {isBroken && (
        <path
          className={styles.cross}
          d={`M${middle.x - CROSS_PX} ${middle.y - CROSS_PX}l${2 * CROSS_PX} ${2 * CROSS_PX}m0 ${-2 * CROSS_PX}l${-2 * CROSS_PX} ${2 * CROSS_PX}`}
        />
      )}
    </g>
  );
}

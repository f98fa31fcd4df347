import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Overview } from '../../shared/overview/overview.ts';
import { absenceText, familyText, internetWayText } from '../../shared/overview/overview-text.ts';
import { pathPicture } from '../../shared/overview/path-lanes.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { classNames } from '../ui/class-names.ts';
import { goTo } from './go-to.ts';
import { LINE_PX, layOutPath, PADDING_PX, type PathEdge, type PathNode } from './path-layout.ts';
import styles from './path-picture.module.css';
import { useElementWidth } from './use-element-width.ts';

/** The way from this machine over interface and gateway to the internet, and the tunnels beside it. */
export function PathPictureView({ overview }: { readonly overview: Overview }) {
  const [element, width] = useElementWidth();
  const label = useStore(usePage().app, ({ description }) => description?.host.label ?? 'This machine');
  const picture = useMemo(() => pathPicture(overview), [overview]);
  const system = overview.system.kind === 'read' ? overview.system.value : '';
  const layout = useMemo(() => {
    if (picture === null) return null;
    return layOutPath(
      picture,
      { title: visibleText(label, 80), lines: [], notes: system === '' ? [] : [visibleText(system, 80)] },
      width,
    );
  }, [picture, label, system, width]);
  return (
    <div className={styles.band}>
      <div ref={element} className={styles.frame}>
        {layout === null ? <Unknown overview={overview} /> : <Drawing overview={overview} {...layout} />}
      </div>
    </div>
  );
}

function Unknown({ overview: { ways } }: { readonly overview: Overview }) {
  const isReading = ways.kind === 'not-read';
  return (
    <p className={styles.unknown} aria-busy={isReading}>
      {isReading
        ? 'Reading the routes…'
        : `The way to the internet is not known: the routes ${visibleText(absenceText(ways) ?? '')}`}
    </p>
  );
}

interface DrawingProps extends ReturnType<typeof layOutPath> {
  readonly overview: Overview;
}

/** The drawing is one image; the buttons over its boxes are beside it, since nothing inside an image can be reached. */
function Drawing({ overview: { ways }, width, height, nodes, edges }: DrawingProps) {
  const id = useId();
  const lines = ways.kind === 'read' ? ways.value.map((way) => `${familyText(way)}: ${internetWayText(way)}.`) : [];
  return (
    <div className={styles.drawing} style={{ width, height }}>
      <svg
        role="img"
        aria-label="The way from this machine to the internet"
        aria-describedby={id}
        width={width}
        height={height}
        className={styles.svg}
      >
        <desc id={id}>{visibleText(lines.join(' '))}</desc>
        {edges.map((edge) => (
          <Edge key={edge.id} {...edge} />
        ))}
        {nodes.map((node) => (
          <Box key={node.id} {...node} />
        ))}
      </svg>
      {nodes.map((node) => (
        <BoxButton key={node.id} {...node} />
      ))}
    </div>
  );
}

const CROSS_PX = 5;

function Edge({ path, look, middle: { x, y } }: PathEdge) {
  return (
    <g className={classNames(styles.edge, styles[look])}>
      <path d={path} />
      {look === 'broken' && (
        <path
          className={styles.cross}
          d={`M${x - CROSS_PX} ${y - CROSS_PX}l${2 * CROSS_PX} ${2 * CROSS_PX}m0 ${-2 * CROSS_PX}l${-2 * CROSS_PX} ${2 * CROSS_PX}`}
        />
      )}
    </g>
  );
}

function Box({ kind, x, y, width, height, title, tag, lines, notes, isMuted }: PathNode) {
  const top = kind === 'end' && lines.length + notes.length === 0 ? y + height / 2 + 4.5 : y + PADDING_PX + 11;
  return (
    <g className={classNames(styles.box, styles[kind], isMuted && styles.muted)}>
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

/** Interfaces lead to their addresses, gateways and ends to the routes that lead there. */
function BoxButton({ kind, x, y, width, height, fullText, interfaceName }: PathNode) {
  const page = usePage();
  const place = { left: x, top: y, width, height };
  if (kind === 'machine') return null;
  const filter = interfaceName === null ? '' : `if:${interfaceName}`;
  const question = kind === 'interface' ? 'interfaces' : 'routes';
  return (
    <button
      type="button"
      className={styles.button}
      style={place}
      data-tip={visibleText(fullText).replaceAll('␊', '\n')}
      aria-label={`${visibleText(fullText).replaceAll('␊', ', ')}. Show in ${question === 'routes' ? 'Routes' : 'Interfaces'}`}
      onClick={() => goTo(page, question, filter)}
    />
  );
}

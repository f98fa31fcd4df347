import { useId, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Overview } from '../../shared/overview/overview.ts';
import { absenceText, familyText, internetWayText } from '../../shared/overview/overview-text.ts';
import { pathPicture } from '../../shared/overview/path-lanes.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { usePage } from '../shell/page-context.ts';
import { classNames } from '../ui/class-names.ts';
import { PictureBoxView, PictureEdgeView } from '../ui/picture/picture-parts.tsx';
import { useElementWidth } from '../ui/use-element-width.ts';
import { goTo } from './go-to.ts';
import { layOutPath, type PathNode } from './path-layout.ts';
import styles from './path-picture.module.css';

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
          <PictureEdgeView key={edge.id} edge={edge} className={styles[edge.look]} isBroken={edge.look === 'broken'} />
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

function Box({ kind, isMuted, ...box }: PathNode) {
  return (
    <PictureBoxView
      box={box}
      className={classNames(styles[kind], isMuted && styles.muted)}
      isCentred={kind === 'end'}
    />
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

import { useId, useMemo } from 'react';
import { pathText } from '../../shared/diagnosis/path/path-text.ts';
import type { WalkPath } from '../../shared/diagnosis/path/walk-path.ts';
import { layOutWalk } from '../../shared/picture/lay-out-walk.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { PictureBoxView, PictureEdgeView } from '../ui/picture/picture-parts.tsx';
import { useElementWidth } from '../ui/use-element-width.ts';
import styles from './walk-picture.module.css';

interface WalkPictureProps {
  readonly path: WalkPath;
  /** The walk goes on: what is not known yet may still come. */
  readonly isRunning: boolean;
}

/** The way from the program to the service, lit up to where it breaks. */
export function WalkPicture({ path, isRunning }: WalkPictureProps) {
  const id = useId();
  const [element, width] = useElementWidth();
  const layout = useMemo(() => layOutWalk(path, width), [path, width]);
  return (
    <figure className={styles.figure}>
      <div ref={element} className={styles.frame}>
        <svg
          role="img"
          aria-label="The way to the service"
          aria-describedby={id}
          width={layout.width}
          height={layout.height}
          className={styles.svg}
        >
          <desc id={id}>{visibleText(pathText(path))}</desc>
          {layout.edges.map((edge) => (
            <PictureEdgeView
              key={edge.id}
              edge={edge}
              className={styles[edge.look]}
              isBroken={edge.look === 'broken'}
            />
          ))}
          {layout.boxes.map((box) => (
            <g key={box.id} data-tip={visibleText(box.fullText).replaceAll('␊', '\n')}>
              <PictureBoxView box={box} className={styles[box.look]} />
            </g>
          ))}
        </svg>
      </div>
      <figcaption className={styles.caption}>{caption(path, isRunning)}</figcaption>
    </figure>
  );
}

/** Where it breaks, in words: the picture says it by line and colour only. */
function caption({ stations, legs, otherAddresses }: WalkPath, isRunning: boolean): string {
  const at = legs.findIndex(({ state }) => state === 'broken');
  const [from, to, leg] = [stations[at], stations[at + 1], legs[at]];
  const others = otherAddresses === 0 ? '' : ` Drawn for one of ${otherAddresses + 1} addresses.`;
  if (from !== undefined && to !== undefined)
    return visibleText(`✕ It breaks between ${from.title} and ${to.title}: ${leg?.because}.${others}`, 400);
  if (legs.every(({ state }) => state === 'passed'))
    return visibleText(`For ${stations[0]?.title ?? 'Routelight'} the way holds to the end.${others}`, 400);
  return isRunning ? 'Drawn as far as it is known.' : `How far the way holds is not known.${others}`;
}

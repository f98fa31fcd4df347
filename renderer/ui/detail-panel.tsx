import { X } from 'lucide-react';
import { type PointerEvent, type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import styles from './detail-panel.module.css';
import { readPreference, writePreference } from './preferences.ts';

const FIRST_WIDTH_PX = 380;
const [LEAST_PX, MOST_PX] = [280, 900] as const;

interface DetailPanelProps {
  readonly title: ReactNode;
  readonly label: string;
  readonly onClose: () => void;
  /** Nothing in it takes the focus, so that it has to itself: it scrolls. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** Beside the table; over it when the window is narrow. Its width is remembered. */
export function DetailPanel({ title, label, onClose, isText = false, children }: DetailPanelProps) {
  const [width, setWidth] = useState(() => readPreference('detail-width', checkWidth) ?? FIRST_WIDTH_PX);
  const keep = (next: number) => {
    writePreference('detail-width', clamp(next));
    setWidth(clamp(next));
  };
  return (
    <aside className={styles.panel} aria-label={label} style={{ ['--detail-width' as string]: `${width}px` }}>
      <div className={styles.grip} onPointerDown={(event) => drag(event, width, keep)} aria-hidden />
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button icon={<X aria-hidden />} aria-label="Close details" onClick={onClose} />
      </header>
      <div className={styles.body} tabIndex={isText ? 0 : undefined}>
        {children}
      </div>
    </aside>
  );
}

const clamp = (width: number): number => Math.min(Math.max(width, LEAST_PX), MOST_PX);
const checkWidth = (stored: unknown): number | null => (typeof stored === 'number' ? clamp(stored) : null);

function drag(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  event.preventDefault();
  const grip = event.currentTarget;
  const startX = event.clientX;
  const move = (moved: globalThis.PointerEvent) => onWidth(width + startX - moved.clientX);
  grip.setPointerCapture(event.pointerId);
  grip.addEventListener('pointermove', move);
  grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', move), { once: true });
}

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { type OutputPlace, OutputView } from '../readings/output-view.tsx';
import { DetailPanel } from '../ui/detail-panel.tsx';
import styles from './output-panel.module.css';

type ShowOutput = (place: OutputPlace) => void;
const ShowOutputContext = createContext<ShowOutput>(() => {});

/** Opens what a command printed, beside the diagnosis. */
export const useShowOutput = (): ShowOutput => useContext(ShowOutputContext);

/** What is diagnosed, and beside it the raw output that was asked for. Closing it gives the focus back. */
export function WithOutputPanel({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<OutputPlace | null>(null);
  const opener = useRef<Element | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = place !== null;
  useEffect(() => {
    if (isOpen) panel.current?.querySelector('button')?.focus();
  }, [isOpen]);
  const show = (next: OutputPlace) => {
    opener.current = document.activeElement;
    setPlace(next);
  };
  const close = () => {
    setPlace(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <ShowOutputContext value={show}>
      <div className={styles.split}>
        {children}
        {place !== null && (
          // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from anywhere in it.
          <div ref={panel} className={styles.panel} onKeyDown={(event) => event.key === 'Escape' && close()}>
            <DetailPanel label="Where this came from" title="Where this came from" onClose={close}>
              <OutputView place={place} observations={[]} onPlace={setPlace} />
            </DetailPanel>
          </div>
        )}
      </div>
    </ShowOutputContext>
  );
}

import { useRef, useState } from 'react';

/** What the panel beside the matrix shows: one connect, or who a program is; by the key of its cell or row. */
export interface OpenedPlace {
  readonly kind: 'cell' | 'program';
  readonly key: string;
}

/** The place that is open; closing it gives the focus back to what opened it. */
export function useOpenedPlace() {
  const [opened, setOpened] = useState<OpenedPlace | null>(null);
  const opener = useRef<Element | null>(null);
  const close = () => {
    setOpened(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const open = (place: OpenedPlace) => {
    if (opened?.kind === place.kind && opened.key === place.key) return close();
    opener.current = document.activeElement;
    setOpened(place);
  };
  return { opened, open, close };
}

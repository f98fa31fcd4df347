import { useEffect } from 'react';
import styles from './tip.module.css';

/** Long enough that crossing a table with the pointer stays quiet. */
const HOVER_DELAY_MS = 350;
const TIP_ID = 'tip';

/**
 * Explains what it is put on: any element with `data-tip`, or whose text is cut off and stands in `data-text`. One box serves
 * the page, so a table of explained cells costs nothing for each cell.
 */
export function TipLayer() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onOver = ({ target }: Event) => {
      clearTimeout(timer);
      const explained = explainedBy(target);
      if (explained === null) return hideTip();
      timer = setTimeout(() => showTipOf(explained), HOVER_DELAY_MS);
    };
    const onFocus = ({ target }: Event) => {
      const explained = target instanceof Element && target.matches('[data-tip]:focus-visible') ? target : null;
      if (explained !== null) showTipOf(explained);
    };
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('pointerover', onOver, { signal });
    document.addEventListener('pointerdown', hideTip, { signal });
    document.addEventListener('focusin', onFocus, { signal });
    document.addEventListener('focusout', hideTip, { signal });
    document.addEventListener('wheel', hideTip, { signal, passive: true });
    // Taken on the way down, so that a table can then show the tip of the cell that the key leads to.
    document.addEventListener('keydown', hideTip, { signal, capture: true });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, []);
  return <div id={TIP_ID} role="tooltip" popover="manual" className={styles.tip} />;
}

const explainedBy = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip], [data-text]') : null;

/** Shows the explanation of an element under it, or above when there is no room. */
export function showTipOf(element: Element): void {
  const box = document.getElementById(TIP_ID);
  const text = tipText(element);
  hideTip();
  if (box === null || text === '') return;
  box.textContent = text;
  box.showPopover?.();
  const place = element.getBoundingClientRect();
  const left = Math.max(4, Math.min(place.left, window.innerWidth - box.offsetWidth - 4));
  const below = place.bottom + 4;
  const top = below + box.offsetHeight > window.innerHeight ? place.top - box.offsetHeight - 4 : below;
  box.style.left = `${left}px`;
  box.style.top = `${Math.max(4, top)}px`;
}

function tipText(element: Element): string {
  const tip = element.getAttribute('data-tip');
  if (tip !== null) return tip;
  return element.scrollWidth > element.clientWidth ? (element.getAttribute('data-text') ?? '') : '';
}

export function hideTip(): void {
  const box = document.getElementById(TIP_ID);
  if (box !== null && box.textContent !== '') {
    box.hidePopover?.();
    box.textContent = '';
  }
}

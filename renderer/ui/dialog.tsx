import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `bare` leaves out the heading, which is then only read aloud. */
  readonly kind?: 'plain' | 'roomy' | 'wide' | 'bare';
}

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the page behind inert, and closes with Escape. What is
 * marked `data-first-focus` has the focus at first; what had it before gets it back, also when one dialog follows another.
 */
export function Dialog({ title, onClose, children, kind = 'plain' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    return () => giveBack(before);
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the click is on the backdrop.
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, styles[kind])}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
    >
      <div className={styles.content}>
        <header className={kind === 'bare' ? 'visually-hidden' : styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {kind !== 'bare' && <Button icon={<X aria-hidden />} aria-label="Close" onClick={onClose} />}
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** The browser does so when the dialog closes itself, and not when it is taken out of the page. */
function giveBack(to: Element | null): void {
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && to instanceof HTMLElement && to.isConnected) to.focus();
}

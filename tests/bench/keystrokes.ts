import type { Page } from '@playwright/test';

/** How long after a key went down the table had changed on screen, and had all rows the filter keeps. */
export interface Keystroke {
  readonly firstRowsMs: number;
  readonly allRowsMs: number;
}

interface Watching {
  benchKey?: Promise<Keystroke>;
}

/** Presses one key after the other in what has the focus; each waits until the one before has been answered in full. */
export async function keystrokes(page: Page, keys: readonly string[]): Promise<Keystroke[]> {
  const pressed: Keystroke[] = [];
  for (const key of keys) {
    await page.evaluate(watchKey);
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    pressed.push(
      await page.evaluate(() => (window as Watching).benchKey ?? { firstRowsMs: Number.NaN, allRowsMs: Number.NaN }),
    );
  }
  return pressed;
}

/** Runs in the page. The count beside the filter ends in `…` while rows are still being looked at. */
function watchKey(): void {
  const isFiltering = () => document.querySelector('main [aria-live=polite]')?.textContent?.includes('…') ?? false;
  (window as Watching).benchKey = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      ({ timeStamp }: { readonly timeStamp: number }) => {
        let firstRowsMs: number | null = null;
        const observer = new MutationObserver(() => {
          clearTimeout(silent);
          requestAnimationFrame((frameAt) => {
            firstRowsMs ??= Math.max(performance.now(), frameAt) - timeStamp;
            if (!isFiltering()) finish(performance.now() - timeStamp);
          });
        });
        // a key that changes nothing on screen (`if:` is still being typed) has been answered in full by then
        const silent = setTimeout(() => finish(0), 1_000);
        const finish = (allRowsMs: number) => {
          observer.disconnect();
          resolve({ firstRowsMs: firstRowsMs ?? 0, allRowsMs });
        };
        observer.observe(document.querySelector('main') ?? document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      },
      { capture: true, once: true },
    );
  });
}

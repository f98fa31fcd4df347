import type { Page } from '@playwright/test';

interface Watching {
  /** When the awaited text was painted, as milliseconds of the system's clock. */
  benchSeen?: Promise<number>;
}

/** Begins to wait in the page until the table holds a text. Call what comes back to learn when it was painted. */
export async function watchTable(page: Page, text: string): Promise<() => Promise<number>> {
  await page.evaluate((wanted) => {
    const isThere = () => document.querySelector('[role=grid]')?.textContent?.includes(wanted) ?? false;
    (window as Watching).benchSeen = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(Date.now()));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }, text);
  return () => page.evaluate(() => (window as Watching).benchSeen ?? Number.NaN);
}

export async function openScreen(page: Page, name: string, timeout = 30_000): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await page.getByRole('grid').getByRole('gridcell').first().waitFor({ timeout });
}

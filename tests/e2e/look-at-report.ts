import type { ElectronApplication } from '@playwright/test';
import axe from 'axe-core';

/** What Chromium made of a report that was opened in it, scripts disabled as a careful reader would. */
export interface LookedAtReport {
  readonly violations: readonly string[];
  /** How much wider than the window the page is. */
  readonly overflowPx: number;
  readonly headings: readonly string[];
  /** Files beside the page itself that it asked for. */
  readonly requests: readonly string[];
}

/** One line a rule of axe that is broken. */
const RUN_AXE =
  'axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => id + " " + impact + ": " + nodes[0].html))';

/** The document is loaded and laid out with scripts off; they are on only for axe, which needs timers. */
export function lookAtReport(
  app: ElectronApplication,
  path: string,
  { theme, width }: { readonly theme: 'light' | 'dark'; readonly width: number },
): Promise<LookedAtReport> {
  return app.evaluate(
    async ({ BrowserWindow }, { url, source, run, scheme, across }) => {
      const webPreferences = { partition: `look-${Math.random()}`, sandbox: true };
      const window = new BrowserWindow({
        show: false,
        width: across,
        height: 1_000,
        useContentSize: true,
        webPreferences,
      });
      await window.loadURL('about:blank');
      const requests: string[] = [];
      window.webContents.session.webRequest.onBeforeRequest((details, answer) => {
        if (details.url !== url) requests.push(details.url);
        answer({});
      });
      const tool = window.webContents.debugger;
      tool.attach('1.3');
      await tool.sendCommand('Emulation.setScriptExecutionDisabled', { value: true });
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await tool.sendCommand('Emulation.setEmulatedMedia', { features });
      await window.loadURL(url);
      const ask = async (expression: string) => {
        const settings = { expression, awaitPromise: true, returnByValue: true };
        return (await tool.sendCommand('Runtime.evaluate', settings)).result.value;
      };
      const overflowPx = await ask('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      const headings = await ask('[...document.querySelectorAll("h1, h2")].map((each) => each.textContent)');
      await tool.sendCommand('Emulation.setScriptExecutionDisabled', { value: false });
      await ask(source);
      const violations = await ask(run);
      window.destroy();
      return { violations, overflowPx, headings, requests };
    },
    { url: `file://${path}`, source: axe.source, run: RUN_AXE, scheme: theme, across: width },
  );
}

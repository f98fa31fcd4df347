import type { PackedApi } from '../../renderer/shell/unpack-events.ts';

declare global {
  /** The browser's globals that `page.evaluate` callbacks use; the test project has no DOM library. */
  const window: { readonly api: PackedApi; open: (url: string) => unknown } & Record<string, unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the DOM is not typed in the Node project; these callbacks run in the page
  const document: any;
  const location: { href: string };
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const navigator: any;
}

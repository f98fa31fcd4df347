import type { WebFrameMain } from 'electron';

/** The one origin our page is served from; see app-protocol.ts. */
export const PAGE_ORIGIN = 'app://routelight';

/**
 * A message counts only when it comes from the top frame of our own page. `null` is a frame that is gone already.
 * Electron security checklist, item 17.
 */
export function isOurFrame(frame: WebFrameMain | null): boolean {
  if (frame === null || frame.parent !== null) return false;
  return frame.url === `${PAGE_ORIGIN}/index.html` || frame.url.startsWith(`${PAGE_ORIGIN}/index.html#`);
}

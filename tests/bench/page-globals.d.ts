/** More of the browser's globals that callbacks in the page use; see ../e2e/window-api.d.ts. */
declare function requestAnimationFrame(run: (frameAtMs: number) => void): number;
declare class MutationObserver {
  constructor(onChange: () => void);
  observe(node: unknown, options: { childList: boolean; subtree: boolean; characterData: boolean }): void;
  disconnect(): void;
}

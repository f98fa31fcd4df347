/**
 * happy-dom lays nothing out, so every element is 0 pixels high and a virtualised table would draw no rows. This gives
 * elements the size of a small window.
 */
export function giveElementsASize(heightPx = 520, widthPx = 1_000): void {
  for (const [name, value] of Object.entries({
    offsetHeight: heightPx,
    offsetWidth: widthPx,
    clientHeight: heightPx,
  })) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
}

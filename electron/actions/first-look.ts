/** A page that is slow to draw, or has crashed, does not hold up the look at what an earlier run left behind. */
const WITHIN_MS = 3_000;

/**
 * One look for lost ends a run: at the first call, which the page causes once its first rows are on screen, or by itself a
 * little later. What is armed outside the app takes itself back meanwhile as ever.
 */
export function createFirstLook(reconcile: () => Promise<unknown>, withinMs = WITHIN_MS): () => void {
  let isDone = false;
  const look = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    // a folder that cannot be read is told by whoever asks for the list
    void reconcile().catch(() => undefined);
  };
  const timer = setTimeout(look, withinMs);
  timer.unref();
  return look;
}

/** Waits, at most until the signal ends it. Never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over, { once: true });
  });
}

/** What the work gives, or `null` when the time or the signal comes first; the work itself may go on unheard. */
export async function within<T>(work: Promise<T>, ms: number, signal: AbortSignal): Promise<T | null> {
  const done = new AbortController();
  try {
    return await Promise.race([work, pause(ms, AbortSignal.any([signal, done.signal])).then(() => null)]);
  } finally {
    done.abort();
  }
}

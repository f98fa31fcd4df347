/** `2026-11-21 15:42:10 UTC`: the same for every reader, wherever the report was made. */
export const printTime = (atMs: number): string => `${printDay(atMs)} ${printClock(atMs)} UTC`;

/** `2026-11-21`; a time that no calendar has is said as such. */
export const printDay = (atMs: number): string => isoOf(atMs)?.slice(0, 10) ?? 'at no known day';

/** `15:42:10`. */
export const printClock = (atMs: number): string => isoOf(atMs)?.slice(11, 19) ?? 'at no known time';

const MOST_MS = 8.64e15;
const isoOf = (atMs: number): string | null =>
  Math.abs(atMs) <= MOST_MS ? new Date(atMs).toISOString().replace(/^[+-]0*(?=\d{4,})/, '') : null;

/** `0.4 ms`, `850 ms`, `12 s`, `3 min`, `2 h 05 min`. */
export function printDuration(ms: number): string {
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`;
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 90_000) return `${Math.round(ms / 100) / 10} s`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

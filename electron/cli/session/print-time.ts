/** Years beyond 9999 come only from files that are not ours. */
const LAST_DATE_MS = 253_402_300_799_999;

/** The local time as `2026-11-21 09:30:12`. */
export function printTime(atMs: number): string {
  const date = new Date(Math.min(Math.max(atMs, 0), LAST_DATE_MS));
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

/** A moment as typed: anything that ECMAScript dates read, or milliseconds since 1970. `null` when it is none. */
export function readTime(text: string): number | null {
  const atMs = /^\d{12,15}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(atMs) ? null : atMs;
}

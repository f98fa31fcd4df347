const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The time of day, as the person's own settings write it. */
export const timeText = (atMs: number): string => time.format(atMs);
export const dateText = (at: string): string => {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? at : dateAndTime.format(ms);
};

/** `380 ms`, `2.4 s`. */
export const durationText = (ms: number): string =>
  ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;

/** `45 s`, `12 min`, `3 h 5 min`, `2 d 4 h`. */
export function spanText(totalSeconds: number): string {
  const [minutes, hours, days] = [totalSeconds / 60, totalSeconds / 3_600, totalSeconds / 86_400].map(Math.floor);
  if (days !== undefined && days > 0) return `${days} d ${(hours ?? 0) % 24} h`;
  if (hours !== undefined && hours > 0) return `${hours} h ${(minutes ?? 0) % 60} min`;
  return minutes !== undefined && minutes > 0 ? `${minutes} min` : `${totalSeconds} s`;
}

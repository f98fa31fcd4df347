import { z } from 'zod';

/** What was taken out of a session to keep it within its bounds. */
export const Thinned = z.object({
  /** Readings, with their texts. */
  readings: z.int().min(0),
  /** Differences between readings, of which only the last ones are left. */
  changes: z.int().min(0),
  /** Of the file. */
  bytes: z.int().min(0),
  /** Nothing later than this is missing. */
  untilMs: z.number(),
  /** Up to there one reading of each command in so many milliseconds is left; `null`: the first, the last, and what something rests on. */
  everyMs: z.number().nullable(),
});
export type Thinned = z.output<typeof Thinned>;

/** In a sentence, without the times. */
export function describeThinned({ readings, changes, bytes, everyMs }: Thinned): string {
  const what = [count(readings, 'reading'), ...(changes === 0 ? [] : [count(changes, 'change')])].join(' and ');
  const left =
    everyMs === null ? 'the first and the last of each command are' : `one of each command in ${span(everyMs)} is`;
  const mb = (bytes / 1e6).toFixed(1);
  return `${what} (${mb} MB) were left out to keep this session within its space; ${left} kept, and whatever a diagnosis, a change to the system or a note rests on.`;
}

const count = (number: number, noun: string): string => `${number} older ${noun}${number === 1 ? '' : 's'}`;

function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours === 1 ? 'an hour' : hours === 24 ? 'a day' : `${hours} hours`;
}

const UNITS = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/**
 * Seconds of a time left as ndp and arp print it: `17s`, `1m2s`, `23h59m58s` (sec2str of ndp.c). The column is nine
 * characters wide and cuts what is longer, so a text that ends without its unit is `null`, as is any word.
 */
export function secondsLeft(text: string): number | null {
  const units = UNITS.exec(text);
  if (units === null || text === '') return null;
  const [days, hours, minutes, seconds] = units.slice(1).map((unit) => Number(unit ?? 0));
  return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
}

/** Whether a word stands in an Expire column. `1d23h59m5` is one that was cut. */
export const isTimeLeft = (text: string): boolean => /^(?:permanent|expired|\(none\)|(?:\d+[dhms])+\d*)$/.test(text);

/**
 * The words of `0x00030002 (Reachable,Local Address)`, as configd prints reachability flags. The text itself when there
 * are no words in brackets; `null` when there is nothing.
 */
export function readReach(text: string): string | null {
  const words = /^(?:flags )?0x[0-9a-f]+ \((.*)\)$/.exec(text)?.[1] ?? text;
  return words === '' ? null : words;
}

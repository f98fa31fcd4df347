/** What a tool prints: its text, its complaint, its exit code. */
export const answer = (stdout, stderr = '', exitCode = 0) => ({ stdout, stderr, exitCode });
export const refusal = (stderr, exitCode = 1) => answer('', `${stderr}\n`, exitCode);
export const linesOf = (lines) => lines.map((line) => `${line}\n`).join('');

/** Options that take no value, as single letters: `-rn` and `-r -n` are the same. */
export const lettersOf = (args) =>
  new Set(args.filter((arg) => /^-[A-Za-z]+$/.test(arg)).flatMap((arg) => [...arg.slice(1)]));

/** The value after an option, `null` without the option. */
export function valueAfter(args, option) {
  const at = args.indexOf(option);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** Flags as BSD prints them: `8863<UP,BROADCAST>`, from the number each name stands for, smallest first. */
export function bitsText(names, bits) {
  const known = Object.entries(bits).filter(([name]) => names.includes(name));
  const number = known.reduce((sum, [, bit]) => sum + bit, 0);
  return `${number.toString(16)}<${known.map(([name]) => name).join(',')}>`;
}

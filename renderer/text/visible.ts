/** Longer text than this says nothing more to a reader, and costs layout time. */
const MOST_CHARACTERS = 4_000;

/** Characters that draw nothing, move the cursor, or turn the reading direction round (Unicode Cc, Cf, Zl, Zp, Cs). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const EVERY_INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** U+2400 “Control Pictures” has a sign for each of U+0000–U+001F, and U+2421 for DEL. */
function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/**
 * Text from outside as it may be put on screen: on one line, with nothing that hides or reorders, at most `most`
 * characters and then `…`.
 */
export function visible(text: string, most: number = MOST_CHARACTERS): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return INVISIBLE.test(cut) ? cut.replace(EVERY_INVISIBLE, showCharacter) : cut;
}

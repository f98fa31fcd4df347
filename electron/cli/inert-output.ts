import type { Output } from './output.ts';

/** What a terminal acts upon, and what hides text or turns its direction round (Unicode Cc, Cf, Zl, Zp, Cs); line ends and tabs are ours. */
const ACTIVE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const HAS_ACTIVE = new RegExp(ACTIVE, 'u');

/** Such characters written as `\u001b`: in JSON, where they stand in strings only, that is the same string. */
export const inertText = (text: string): string =>
  HAS_ACTIVE.test(text) ? text.replace(ACTIVE, (character) => character.split('').map(escapeUnit).join('')) : text;

const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** An output to which nothing from outside can send a command, whichever way it got into the text. */
export const inertOutput = (output: Output): Output => ({
  ...output,
  print: (text) => output.print(inertText(text)),
  remark: (text) => output.remark(inertText(text)),
});

import { lastMatches, placeOf } from './clue.ts';

/** A number in a text that may be an error number. */
export interface NumberPlace {
  readonly at: number;
  readonly end: number;
  readonly number: number;
  /** The form is that of an error number; otherwise the number is believed beside a text that it fits. */
  readonly isErrno: boolean;
  /** Nothing but the number was given. */
  readonly isAlone: boolean;
}

/** How runtimes print an error number. */
const ERRNO_FORMS: readonly RegExp[] = [
  /\[(?:Errno|WinError|errno) (-?\d{1,6})\]/g,
  /\bos error (\d{1,6})\b/g,
  /\b(?:errno|Errno)\b["']?(?: ?[=:(] ?| is | )["']?(-?\d{1,6})\b/g,
  /\bcode: (\d{1,6}), kind: /g,
  /\[(\d{1,3}): [A-Z][a-z']/g,
  /\bError (\d{1,5}) connecting to /g,
  /\b(?:error|code|WSA\w{0,24})[ :=#(]{1,3}(1(?:00\d\d|100[1-4]))\b/gi,
  /\bSocketException ?\((\d{1,6})\)/g,
  /\b(?:error|gaierror|herror|timeout|[A-Z]\w{2,40}(?:Error|Exception))\((-?\d{1,6}), ?['"]/g,
  /\bgetaddrinfo\b[^\n\d]{0,40}?(?:error|code|returned)[ :=]{1,2}(-?\d{1,2})\b/g,
  /\b(?:can't|cannot|could not|failed to|unable to) connect\b[^\n]{0,120}?\((\d{1,5})\)(?=[\s.,:;]|$)/gi,
  /\bconnect(?:ion)?(?:\(\))? (?:error|failed|failure)(?: with)?(?: error| code)?[ :=(]{1,3}(\d{1,5})\b(?!\.)/gi,
];
/** OpenSSL packs the errno into the last digits of its own code (ERR_PACK; `system library`), in hexadecimal. */
const OPENSSL = /\berror:(?:02[0-9A-F]{3}|80000)([0-9A-F]{3}):system library:/gi;
/** Believed beside a fitting text only. */
const OTHER_FORMS: readonly RegExp[] = [
  /\((-?\d{1,5})\)/g,
  /\[(-?\d{1,3})\]/g,
  /\b(?:error|err|code|rc|ret|SO_ERROR)[ :=#(]{1,3}(-?\d{1,5})\b(?!\.)/gi,
  /\((\d{1,5}): [A-Z]/g,
];
const ALONE =
  /^\s*[[(]?(?:(?:os |socket |system )?err(?:or|no)?(?: ?(?:code|number|no\.?))?|code)?[\s:=#(]{0,3}(-?\d{1,5})[\])]{0,2}\.?\s*$/i;

/** Alone, -1 is what any failing call returns; getaddrinfo's numbers reach down to -12. */
const NO_ERROR = -12;

/** Every number of a text in a form that error numbers have. */
export function findNumbers(text: string): readonly NumberPlace[] {
  const alone = ALONE.exec(text);
  if (alone) return Number(alone[1]) < 0 && Number(alone[1]) >= NO_ERROR ? [] : [placeNumber(alone, true, true)];
  const surely = ERRNO_FORMS.flatMap((form) => lastMatches(text, form).map((each) => placeNumber(each, true)));
  const packed = lastMatches(text, OPENSSL).map((match) => placeNumber(match, true, false, 16));
  const starts = new Set(surely.map(({ end }) => end));
  const perhaps = OTHER_FORMS.flatMap((form) => lastMatches(text, form).map((each) => placeNumber(each, false)));
  return [...surely, ...packed, ...perhaps.filter(({ end }) => !starts.has(end))].toSorted((a, b) => a.at - b.at);
}

const placeNumber = (match: RegExpExecArray, isErrno: boolean, isAlone = false, base = 10): NumberPlace => ({
  ...placeOf(match),
  number: Number.parseInt(match[1] ?? '', base),
  isErrno,
  isAlone,
});

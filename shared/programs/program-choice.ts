import { z } from 'zod';
import { splitWords } from './split-words.ts';

const MOST_PATH = 1_024;
const MOST_WORDS = 64;

/** An absolute path without control characters. */
const ProgramPath = z
  .string()
  .max(MOST_PATH)
  .regex(/^\/[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
const Word = z
  .string()
  .max(4_096)
  .regex(/^[^\p{Cc}]*$/u);
/** `null` stands for the one in its usual place, which depends on the system. */
const path = ProgramPath.nullable();

/** A program that the person wants to see connect. What is run, and with which arguments, is decided by its kind. */
export const ProgramChoice = z.discriminatedUnion('kind', [
  /** This app's own process. */
  z.object({ kind: z.literal('routelight') }),
  z.object({ kind: z.literal('nc'), path }),
  z.object({ kind: z.literal('curl'), path }),
  z.object({ kind: z.literal('python'), path }),
  z.object({ kind: z.literal('node'), path }),
  /** The person's own command line: the first word an absolute path, `{host}` and `{port}` standing for the target. */
  z.object({
    kind: z.literal('command'),
    words: z
      .array(Word)
      .min(2)
      .max(MOST_WORDS)
      .refine(([file]) => ProgramPath.safeParse(file).success)
      .refine((words) => hasPlace(words, 'host') && hasPlace(words, 'port')),
  }),
]);
export type ProgramChoice = z.output<typeof ProgramChoice>;
/** The kinds that connect by a way Routelight knows. */
export type KnownKind = Exclude<ProgramChoice['kind'], 'routelight' | 'command'>;

/** A choice, or a sentence for the person saying why the text is none. */
export type ParsedProgramChoice = ProgramChoice | { readonly kind: 'not-a-program'; readonly because: string };

const KINDS = ['nc', 'curl', 'python', 'node'] as const satisfies readonly KnownKind[];
/** File names by which each is known; `Python` is the one inside a framework build (facts A5). */
const FILE_NAMES: Readonly<Record<KnownKind, RegExp>> = {
  nc: /^(?:nc|netcat)(?:\.(?:openbsd|traditional))?$/,
  curl: /^curl$/,
  python: /^(?:python[\d.]*[tdm]*|Python|pypy[\d.]*)$/,
  node: /^(?:node|nodejs)[\d.]*$/,
};
/** Names without a path; `python3` is the one of the system. */
const SHORT_NAMES: Readonly<Record<string, ProgramChoice>> = {
  routelight: { kind: 'routelight' },
  nc: { kind: 'nc', path: null },
  curl: { kind: 'curl', path: null },
  python: { kind: 'python', path: null },
  python3: { kind: 'python', path: null },
  node: { kind: 'node', path: null },
};

/**
 * Reads what a person typed as a program: `nc`, `/srv/venv/bin/python`, `python:/opt/odd-name`, or a command line with
 * `{host}` and `{port}`. Nothing is looked up: whether the file is there shows when it is run.
 */
export function parseProgramChoice(text: string): ParsedProgramChoice {
  const typed = text.trim();
  if (typed === '') return no('Nothing was typed: write a program such as nc, or the full path of one.');
  if (typed.length > 8_192) return no('That is too long for a command line.');
  if (/\p{Cc}/u.test(typed)) return no('There is a line break or an invisible character in it.');
  const short = Object.hasOwn(SHORT_NAMES, typed) ? SHORT_NAMES[typed] : undefined;
  if (short !== undefined) return short;
  const prefixed = /^(nc|curl|python|node):(\/.*)$/.exec(typed);
  const kind = KINDS.find((each) => each === prefixed?.[1]);
  if (kind !== undefined) return checked({ kind, path: prefixed?.[2] ?? null });
  return /\{(?:host|port)\}/.test(typed) ? parseCommand(typed) : parsePath(typed);
}

function parseCommand(typed: string): ParsedProgramChoice {
  const split = splitWords(typed);
  if (split.kind === 'unclear') return no(`This command line cannot be read: ${split.because}.`);
  const { words } = split;
  if (!words[0]?.startsWith('/')) return no(`Begin with the full path of the program: ${FULL_PATH_HINT}`);
  if (/\{(?:host|port)\}/.test(words[0])) return no('{host} and {port} can stand in its arguments only.');
  for (const place of ['host', 'port'] as const)
    if (!hasPlace(words, place)) return no(`Write {${place}} where the ${WORD_FOR[place]} of the target belongs.`);
  return checked({ kind: 'command', words: [...words] });
}

function parsePath(typed: string): ParsedProgramChoice {
  const split = splitWords(typed);
  const path = split.kind === 'words' && split.words.length === 1 ? (split.words[0] ?? typed) : typed;
  if (!path.startsWith('/')) return no(`Give the full path of the program: ${FULL_PATH_HINT}`);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = KINDS.find((each) => FILE_NAMES[each].test(name));
  if (kind !== undefined) return checked({ kind, path });
  return no(
    `How to make this program connect is not known. Write a command line with {host} and {port}, or, if it is a Python, python:${path}`,
  );
}

const FULL_PATH_HINT = 'it begins with /, since no shell looks for it (“which” prints it).';
const WORD_FOR = { host: 'address', port: 'port' } as const;
const no = (because: string): ParsedProgramChoice => ({ kind: 'not-a-program', because });
const hasPlace = (words: readonly string[], place: 'host' | 'port'): boolean =>
  words.slice(1).some((word) => word.includes(`{${place}}`));

function checked(choice: ProgramChoice): ParsedProgramChoice {
  const parsed = ProgramChoice.safeParse(choice);
  return parsed.success ? parsed.data : no('The path or one of the words is too long, or there are too many words.');
}

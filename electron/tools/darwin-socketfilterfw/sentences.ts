import type { FirewallFact } from '../../../shared/firewall.ts';

type Fact = Pick<FirewallFact, 'subject' | 'value' | 'detail'>;
type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Fact];

const ON: ReadonlySet<string> = new Set(['on', 'enabled', 'enabled!']);
const switched = (subject: Fact['subject'], word: string | undefined): Fact => ({
  subject,
  value: ON.has((word ?? '').toLowerCase()) ? 'on' : 'off',
  detail: null,
});

const VALUE_OF_STATE: ReadonlyMap<string, Fact['value']> = new Map([
  ['0', 'off'],
  ['1', 'on'],
  ['2', 'block-all'],
]);

/** `the application` is what the tool prints in place of a path. */
const program = (value: Fact['value'], path: string | undefined): Fact => ({
  subject: 'application',
  value,
  detail: path === undefined || /^(?:the )?application$/i.test(path) ? null : path,
});

/** Which setting an error names by its key (`kStealthEnableKey`). */
const SUBJECT_OF_KEY: readonly (readonly [RegExp, Fact['subject']])[] = [
  [/Stealth/i, 'stealth'],
  [/Download/i, 'allow-downloaded-signed'],
  [/Sign/i, 'allow-signed'],
  [/BlockAll/i, 'block-all'],
  [/Log/i, 'logging'],
  [/Application|App/, 'application'],
];
const failed = (key: string, words: string): Fact => ({
  subject: SUBJECT_OF_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? 'state',
  value: 'unknown',
  detail: words,
});

/** Every wording seen, newest first, of the get calls and of the answers to set calls (facts D1). */
const READERS: readonly Reader[] = [
  [
    /^Firewall .*\(State = (\d+)\)\.?$/i,
    ([, state = '']) => ({ ...switched('state', ''), value: VALUE_OF_STATE.get(state) ?? 'unknown' }),
  ],
  [/^Firewall has block all state set to (enabled|disabled)\.?$/i, ([, word]) => switched('block-all', word)],
  [/^Block all (?:is )?(enabled|disabled|on|off)[!.]?$/i, ([, word]) => switched('block-all', word)],
  [
    /^Firewall is (not )?(?:set to )?block(?:ing)? all .*$/i,
    ([, not]) => switched('block-all', not === undefined ? 'on' : 'off'),
  ],
  [
    /^(?:Firewall )?stealth mode (?:is )?(?:set to )?(enabled|disabled|on|off)\.?$/i,
    ([, word]) => switched('stealth', word),
  ],
  [/^(?:Firewall )?(?:is )?(?:already )?(enabled|disabled)\.?$/i, ([, word]) => switched('state', word)],
  [
    /^Automatically allow downloaded signed software (enabled|disabled)[!.]?$/i,
    ([, word]) => switched('allow-downloaded-signed', word),
  ],
  [
    /^Automatically allow (?:built-in signed|signed built-in|signed) software (enabled|disabled)[!.]?$/i,
    ([, word]) => switched('allow-signed', word),
  ],
  [
    /^(enabled|disabled) allow (?:downloaded signed|signed downloaded) applications automatically\.?$/i,
    ([, word]) => switched('allow-downloaded-signed', word),
  ],
  [
    /^(enabled|disabled) allow (?:built-in signed|signed built-in|signed) applications automatically\.?$/i,
    ([, word]) => switched('allow-signed', word),
  ],
  [/^Log mode is (on|off)\.?$/i, ([, word]) => switched('logging', word)],
  [/^Turning (on|off) log mode\.?$/i, ([, word]) => switched('logging', word)],
  [
    /^(?:ALF: )?total number of apps = (\d+)$/i,
    ([, count = '']) => ({ subject: 'application-count', value: 'counted', detail: count }),
  ],
  [
    /^(?:The )?Incoming connections? to (.+) (?:is|are) (permitted|blocked)\.?$/i,
    ([, path, word]) => program(word?.toLowerCase() === 'blocked' ? 'block' : 'allow', path),
  ],
  [/^The application( .+)? is not (?:a )?part of the firewall\.?$/i, ([, path]) => program('not-listed', path?.trim())],
  [
    /^The application( .+)? is already (?:a )?part of the firewall\.?$/i,
    ([, path]) => program('unknown', path?.trim()),
  ],
  [/^Application at path \( (.+) \) added to firewall\.?$/i, ([, path]) => program('unknown', path)],
  [/^Application at path \( (.+) \) removed from firewall\.?$/i, ([, path]) => program('not-listed', path)],
  [/^ALF: Error, (k\w+) .*$/, ([words, key = '']) => failed(key, words)],
];

/** The fact one sentence states, or `null`. */
export function readSentence(sentence: string): Fact | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(sentence);
    if (match !== null) return read(match);
  }
  return null;
}

/** Why the tool gave no answer, when it says so; `null` for any other text. */
export function refusalOf(sentence: string): string | null {
  if (/^Must be root/i.test(sentence)) return 'administrator rights are needed';
  if (/managed Mac/i.test(sentence)) return 'the firewall is managed by a profile';
  return /^The (?:file )?path you specified does not exist/i.test(sentence) ? 'there is no such program' : null;
}

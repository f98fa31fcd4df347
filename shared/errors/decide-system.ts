import type { Clue, System } from './clue.ts';

/** Words, paths and tools that one system alone has. */
const MARKS: readonly (readonly [System, RegExp])[] = [
  ['darwin', /\bmac ?os\b|\bMac OS X\b|\bDarwin\b|\bOS X\b/i],
  ['darwin', /\/Users\/\w|\/opt\/homebrew\/|\/Applications\/|\/System\/Library\/|\/Library\/Frameworks\/|\.dylib\b/],
  ['darwin', /\bNSURLErrorDomain\b|\bNSPOSIXErrorDomain\b|\bkCFErrorDomain|\bnw_[a-z]+_[a-z]+|\bdnssd_clientstub\b/],
  ['darwin', /\bnc: connectx to\b|\bLibreSSL SSL_connect\b|\bAirPlay Receiver\b|\bmDNSResponder\b|\blaunchd\b/],
  ['darwin', /\ben0\b|\butun\d\b|\bSwift\.|\bhomebrew\b/i],
  ['linux', /\/home\/\w|\/usr\/lib\/x86_64-linux-gnu|\/usr\/lib\/aarch64-linux-gnu|\/proc\/|\/root\/|\.so\.\d/],
  [
    'linux',
    /\bLinux\b|\bUbuntu\b|\bDebian\b|\bsystemd\b|\bglibc\b|\bNCCL (?:WARN|INFO)\b|\beth0\b|\/var\/lib\/docker\b/,
  ],
  ['windows', /\bWinError\b|\bWSAE[A-Z]|\b[A-Z]:\\(?:Users|Windows|Program)|\bWinsock\b/],
];
/** Marks are searched at both ends of a long text: a banner stands at the top, the last error at the bottom. */
const SEARCHED = 65_536;

/**
 * The system that printed a text. Wordings that one system alone uses decide; without them, paths and names of tools.
 * `null` when nothing tells, or when the text speaks of two systems.
 */
export function decideSystem(text: string, clues: readonly Clue[]): System | null {
  const byWords = new Set(clues.flatMap(({ only }) => (only === null ? [] : [only])));
  if (byWords.size > 0) return single(byWords);
  const searched = text.length > 2 * SEARCHED ? `${text.slice(0, SEARCHED)}\n${text.slice(-SEARCHED)}` : text;
  return single(new Set(MARKS.filter(([, mark]) => mark.test(searched)).map(([system]) => system)));
}

const single = (systems: ReadonlySet<System>): System | null => (systems.size === 1 ? ([...systems][0] ?? null) : null);

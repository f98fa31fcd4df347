/** Names that end like this are of one's own network (RFC 6762 appendix G, RFC 8375, and what routers invent). */
const LOCAL =
  /^(?:.*\.)?(local|lan|home|internal|localdomain|intranet|corp|private|test|invalid|box|home\.arpa|ts\.net)$/;

/** Suffixes under which anybody may register, two labels long. */
const TWO_LABELS = /^(?:co|com|org|net|ac|gov|edu|or|ne|go)\.[a-z]{2}$/;

/** Endings that make two labels a domain name even without a URL around them. */
const SURE = new Set(
  `com net org edu gov mil int io eu arpa example de fr uk nl ch us ca au jp cn es se dk fi ru br be cz kr nz za pt gr hu
   ro tr pl il ie sg hk tw mx ar cl ua lt lv ee si sk bg hr no`
    .trim()
    .split(/\s+/),
);
/** Endings that need three labels: with two they are file names, words or attributes in code. */
const WITH_THREE = new Set(
  `app dev info name pro cloud online site xyz tech ai at it in is me to be tv cc so my id ps biz host network systems
   zone run link page st am pm as do us gg fm ly vc`
    .trim()
    .split(/\s+/),
);
/** `com.apple.mDNSResponder`, `io.tailscale.ipn.macos`: identifiers of programs, read from right to left. */
const BACKWARDS = /^(?:com|org|net|io|de|dev|app|us|uk|me|co|homebrew|system)\./;

/** Labels of a name that say what is there and not who. */
const COMMON_LABEL = /^(?:_.*|www\d?|\*|localhost|in-addr|ip6|local)$/;

export interface DomainParts {
  /** Labels in front, each with a name of its own. */
  readonly labels: readonly string[];
  /** What somebody registered; `null` in one's own network. */
  readonly registered: string | null;
  /** A suffix that is the same for everybody: `local`, `ts.net`; empty behind a registered name. */
  readonly suffix: string;
}

/** Whether a dotted word is a domain name rather than a file, a version or a program's identifier. */
export function isDomainName(name: string): boolean {
  const labels = name.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 63)) return false;
  if (/(?:^|\.)(?:in-addr|ip6)\.arpa$/.test(name)) return false;
  if (LOCAL.test(name)) return true;
  if (BACKWARDS.test(name) && labels.length > 2 && !SURE.has(last)) return false;
  return SURE.has(last) || last.startsWith('xn--') || (labels.length > 2 && WITH_THREE.has(last));
}

export function splitDomain(name: string): DomainParts {
  const labels = name.split('.');
  const local = LOCAL.exec(name)?.[1];
  if (local !== undefined) {
    const front = labels.slice(0, labels.length - local.split('.').length);
    return { labels: front, registered: null, suffix: local };
  }
  const suffixLabels = TWO_LABELS.test(labels.slice(-2).join('.')) ? 2 : 1;
  const at = Math.max(labels.length - suffixLabels - 1, 0);
  return { labels: labels.slice(0, at), registered: labels.slice(at).join('.'), suffix: '' };
}

export const isCommonLabel = (label: string): boolean => COMMON_LABEL.test(label);

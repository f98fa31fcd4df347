/** The tools whose output people paste, as they appear in an echoed command line. */
const COMMANDS =
  'netstat|route|arp|ndp|ifconfig|lsof|scutil|networksetup|socketfilterfw|sw_vers|tailscale|ip|ss|resolvectl|cat|ping6?|traceroute6?|tracepath6?|ps';
/** `mini-red:~ ada$ sudo netstat -rn`, `ada@mini-blue ~ % lsof -i`, `# arp -an`, `❯ ndp -an`. */
const COMMAND_ECHO = new RegExp(
  `^\\s*(?:[^\\n$%#❯]{0,80}[$%#❯]\\s+|[$%#❯])(?:sudo\\s+(?:-\\S+\\s+)*)?(?:/\\S*/)?(?:${COMMANDS})(?:\\s|$)`,
);
/** A prompt with nothing typed, as a copy of a terminal's last line has it. */
const EMPTY_PROMPT = /^\s*(?:[\w.-]+@[\w.-]+|[\w.-]+:)\S*(?:\s\S+)?\s?[$%#❯]\s*$/;
const CODE_FENCE = /^\s*(?:```|~~~)[\w-]*\s*$/;
const BYTE_ORDER_MARK = /^\uFEFF/;
/** CSI sequences: what `ip -c` and colouring shells print. */
const TERMINAL_COLOUR = /\u001B\[[0-9;]*[A-Za-z]/g;

/**
 * Takes off what mails, terminals and chats put around a tool's output: the byte order mark, colours, `> ` quote marks,
 * code fences, and echoed command lines. Such a line becomes an empty one, so line numbers stay those of the pasted text.
 */
export function cleanPastedText(text: string): string {
  const plain = text.replace(BYTE_ORDER_MARK, '').replace(TERMINAL_COLOUR, '');
  const unquoted = isQuoted(plain) ? plain.replace(/^[^\S\r\n]*(?:>[^\S\r\n]?)+/gm, '') : plain;
  return mapLines(unquoted, (line) => (isAround(line) ? '' : line));
}

/** The text without the blanks that all its lines begin with: an indented code block. */
export function withoutIndent(text: string): string {
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [];
  const common = indents.reduce((shared, indent) => commonStart(shared, indent), indents[0] ?? '');
  return common === '' ? text : mapLines(text, (line) => (line.startsWith(common) ? line.slice(common.length) : line));
}

const isAround = (line: string) => CODE_FENCE.test(line) || COMMAND_ECHO.test(line) || EMPTY_PROMPT.test(line);

const isQuoted = (text: string) => /^\s*>/.test(text) && !/^[^\S\r\n]*[^\s>]/m.test(text);

/** Line ends are kept as they are. */
const mapLines = (text: string, change: (line: string) => string) => text.replace(/[^\r\n]+/g, change);

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

import { parseAddress } from '../../../shared/address.ts';
import type { Resolver } from '../../../shared/resolver.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';

interface Settings {
  readonly nameservers: string[];
  readonly searchDomains: string[];
  readonly options: string[];
  readonly flags: string[];
}

/** What each keyword of resolv.conf(5) sets; the last `domain` or `search` line wins. */
const KEYWORDS: ReadonlyMap<string, (settings: Settings, words: readonly string[]) => true | string> = new Map([
  ['nameserver', addNameserver],
  ['search', ({ searchDomains }, words) => replaceAll(searchDomains, words)],
  ['domain', ({ searchDomains }, words) => replaceAll(searchDomains, words.slice(0, 1))],
  ['options', ({ options }, words) => replaceAll(options, [...options, ...words])],
  ['sortlist', ({ flags }, words) => replaceAll(flags, [`sortlist ${words.join(' ')}`])],
]);

/**
 * One row for the whole file, because the C library treats it as one resolver that tries its servers in order. `printed`
 * has the lines that count. An empty file or one of comments gives no row.
 */
export function startResolvConfParse(sink: RowSink<Resolver>): TextParser {
  const settings: Settings = { nameservers: [], searchDomains: [], options: [], flags: [] };
  const block: { line: number; text: string }[] = [];
  const readLine = (text: string, line: number) => {
    const [keyword = '', ...words] = text.trim().split(/\s+/);
    if (/^[#;]/.test(keyword)) return true;
    const answer = KEYWORDS.get(keyword)?.(settings, words) ?? 'not a keyword of resolv.conf(5)';
    if (answer === true) block.push({ line, text });
    return answer;
  };
  return lineByLine(sink, readLine, () => {
    if (block.length > 0) sink.row(resolverOf(settings, block));
  });
}

function addNameserver({ nameservers }: Settings, [server = '']: readonly string[]): true | string {
  if (parseAddress(server) === null) return 'the name server is no IP address';
  nameservers.push(server);
  return true;
}

function replaceAll(list: string[], words: readonly string[]): true {
  list.splice(0, list.length, ...words);
  return true;
}

const resolverOf = (settings: Settings, block: Parameters<typeof printedBlock>[0]): Resolver => ({
  ...printedBlock(block),
  ...settings,
  scope: 'default',
  number: null,
  domain: null,
  interfaceName: null,
  reach: null,
  order: null,
  port: null,
  timeoutSeconds: timeoutOf(settings.options),
});

/** `timeout:n` of the options; `null` when not set, which means 5 s to glibc. */
function timeoutOf(options: readonly string[]): number | null {
  const printed = options.map((option) => /^timeout:(\d{1,9})$/.exec(option)?.[1]).findLast(Boolean);
  return printed === undefined ? null : Number(printed);
}

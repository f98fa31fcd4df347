import type { UnreadLine } from '../../../shared/printed.ts';
import type { Resolver } from '../../../shared/resolver.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readReach } from '../scutil-reach.ts';
import { printedBlock } from '../text-block.ts';

type Fields = Omit<Resolver, 'line' | 'printed'>;
type Change = (fields: Fields, value: string) => Partial<Fields> | null;

const SECTION = /^DNS configuration(?: \(for (scoped|service-specific) queries\))?$/;
const RESOLVER = /^resolver #(\d+)$/;
const FIELD = /^([a-z_]+(?: [a-z]+)?)(?:\[\d+\])?\s*: ?(.*)$/;

const numberOf = (value: string): number | null => (/^-?\d+$/.test(value) ? Number(value) : null);
const wordsOf = (value: string): string[] => value.split(/[\s,]+/).filter((word) => word !== '');

/** `Scoped, Request A records`; a debugging scutil puts `0x…` before and brackets around. */
const flagsOf = (value: string): string[] =>
  (/^0x[0-9a-f]+ \((.*)\)$/.exec(value)?.[1] ?? value).split(', ').filter((flag) => flag !== '');

/** `14 (en0)`; `?` for an interface that is gone. */
function interfaceOf(value: string): string | null {
  const name = /^\d+ \((.*)\)$/.exec(value)?.[1];
  return name === undefined || name === '?' ? null : name;
}

/** What each line adds. `null` keeps the line as known without a field of its own. Names: dnsinfo_logging.h. */
const CHANGES: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['domain', (_, value) => ({ domain: value.length > 1 ? value.replace(/\.$/, '') : value })],
  ['search domain', ({ searchDomains }, value) => ({ searchDomains: [...searchDomains, value] })],
  ['nameserver', ({ nameservers }, value) => ({ nameservers: [...nameservers, value] })],
  ['options', (_, value) => ({ options: wordsOf(value) })],
  ['port', (_, value) => ({ port: numberOf(value) })],
  ['timeout', (_, value) => ({ timeoutSeconds: numberOf(value) })],
  ['if_index', (_, value) => ({ interfaceName: interfaceOf(value) })],
  ['flags', (_, value) => ({ flags: flagsOf(value) })],
  ['reach', (_, value) => ({ reach: readReach(value) })],
  ['order', (_, value) => ({ order: numberOf(value) })],
  ['sortaddr', () => null],
  ['service_identifier', () => null],
  ['config id', () => null],
]);

const emptyResolver = (scope: Resolver['scope'], number: number): Fields => ({
  scope,
  number,
  domain: null,
  nameservers: [],
  searchDomains: [],
  interfaceName: null,
  flags: [],
  reach: null,
  options: [],
  order: null,
  port: null,
  timeoutSeconds: null,
});

/** Blocks of `scutil --dns`, one resolver each, under up to three headings. */
export function startDnsParse(sink: RowSink<Resolver>): TextParser {
  let scope: Resolver['scope'] = 'default';
  let fields: Fields | null = null;
  let block: UnreadLine[] = [];

  const finish = () => {
    if (fields !== null) sink.row({ ...printedBlock(block), ...fields });
    fields = null;
    block = [];
  };
  const readField = (trimmed: string, text: string, line: number): boolean | string => {
    const [, key = '', value = ''] = FIELD.exec(trimmed) ?? [];
    const change = CHANGES.get(key);
    if (change === undefined) return false;
    if (fields === null) return 'no resolver stands above it';
    fields = { ...fields, ...change(fields, value) };
    block.push({ line, text });
    return true;
  };
  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const section = SECTION.exec(trimmed);
    const number = RESOLVER.exec(trimmed)?.[1];
    if (section === null && number === undefined) {
      return /^No DNS configuration available\.?$/.test(trimmed) || readField(trimmed, text, line);
    }
    finish();
    if (section !== null) scope = section[1] === undefined ? 'default' : section[1] === 'scoped' ? 'scoped' : 'service';
    if (number !== undefined) {
      fields = emptyResolver(scope, Number(number));
      block = [{ line, text }];
    }
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

import type { Resolver } from '../../../shared/resolver.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { resolversOf } from './resolvers-of.ts';
import { emptySection, type Section } from './section.ts';
import { readServer, type Server } from './server.ts';

type Take = (section: Section, words: readonly string[]) => true | string;

const HEADING = /^(?:Global|Link \d+ \((\S+)\)|Delegate \S+)$/;
/** A name of its own before the colon; IPv6 addresses on a line of more values have none of that shape. */
const FIELD = /^((?:[A-Z][A-Za-z]*|resolv\.conf)(?: [A-Za-z]+)*):(?:\s+(.*))?$/;

const servers =
  (list: (section: Section) => Server[]): Take =>
  (section, words) => {
    const read = words.map(readServer);
    const known = read.filter((server) => server !== null);
    list(section).push(...known);
    return known.length === read.length || 'a name server that is no IP address';
  };
const setting =
  (name: string): Take =>
  ({ settings }, [value]) => {
    settings.add(value === 'yes' ? `+${name}` : value === 'no' ? `-${name}` : `${name}=${value}`);
    return true;
  };
const addDomains: Take = ({ domains }, words) => {
  domains.push(...words);
  return true;
};
const addSettings: Take = ({ settings }, words) => {
  for (const word of words) settings.add(word);
  return true;
};
const nothing: Take = () => true;

const FIELDS: ReadonlyMap<string, Take> = new Map<string, Take>([
  ['DNS Servers', servers((section) => section.servers)],
  ['Current DNS Server', servers((section) => section.current)],
  ['Fallback DNS Servers', servers((section) => section.fallback)],
  ['DNS Domain', addDomains],
  ['Protocols', addSettings],
  ['resolv.conf mode', nothing],
  ['Current Scopes', nothing],
  ['Default Route', setting('DefaultRoute')],
  ['DefaultRoute setting', setting('DefaultRoute')],
  ['LLMNR setting', setting('LLMNR')],
  ['MulticastDNS setting', setting('mDNS')],
  ['DNSOverTLS setting', setting('DNSOverTLS')],
  ['DNSSEC setting', setting('DNSSEC')],
  ['DNSSEC supported', nothing],
  ['DNSSEC NTA', nothing],
]);

/** Sections of `resolvectl status`. Their rows come at the end, since `~.` on one link changes what the others are for. */
export function startResolvectlParse(sink: RowSink<Resolver>): TextParser {
  const sections: Section[] = [];
  let take: Take | null = null;
  const readLine = (text: string, line: number): true | string => {
    const trimmed = text.trim();
    const heading = HEADING.exec(trimmed);
    if (heading !== null) {
      sections.push(emptySection({ line, text }, heading[1] ?? null));
      take = null;
      return true;
    }
    const section = sections.at(-1);
    if (section === undefined) return 'no link stands above it';
    const [, name, values] = FIELD.exec(trimmed) ?? [];
    if (name !== undefined) take = FIELDS.get(name) ?? null;
    if (take === null) return 'not a field of resolvectl status';
    section.lines.push({ line, text });
    return take(
      section,
      (name === undefined ? trimmed : (values ?? '')).split(/\s+/).filter((word) => word !== ''),
    );
  };
  return lineByLine(sink, readLine, () => resolversOf(sections).forEach(sink.row));
}

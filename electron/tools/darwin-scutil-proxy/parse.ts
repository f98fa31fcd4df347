import type { UnreadLine } from '../../../shared/printed.ts';
import type { ProxySetting } from '../../../shared/proxy.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';
import { changeOf, kindOf } from './proxy-keys.ts';

interface Draft {
  readonly lines: UnreadLine[];
  fields: Omit<ProxySetting, 'line' | 'printed'>;
}

/** A proxy script whose lines may still go on: scutil prints it as it is, line ends and braces included. */
interface OpenScript {
  readonly draft: Draft;
  /** How far its key is indented. */
  readonly indent: string;
  openBraces: number;
}

const OPENING = /^(?:(\S.*?) : )?<(dictionary|array)> \{( *\})?$/;
const ENTRY = /^(\S+) : ?(.*)$/;
const SCOPED = '__SCOPED__';

/**
 * The dictionary of `scutil --proxy`, one row for each setting: `HTTPEnable`, `HTTPProxy` and `HTTPPort` are one.
 * Rows come at the end, in the order of their first lines.
 */
export function startProxyParse(sink: RowSink<ProxySetting>): TextParser {
  const drafts = new Map<string, Draft>();
  /** Keys of the open dictionaries and arrays; the outermost has none. */
  const path: string[] = [];
  let script: OpenScript | null = null;

  const add = (key: string, value: string, text: string, line: number): Draft => {
    const isScoped = path[1] === SCOPED && path.length > 2;
    const interfaceName = isScoped ? (path[2] ?? null) : null;
    const names = [...path.slice(isScoped ? 3 : 1), key];
    const isListed = names.length === 2 && names[0] === 'ExceptionsList';
    const name = isListed ? 'ExceptionsList' : names.join('.');
    const kind = names.length === 1 || isListed ? kindOf(name) : 'other';
    const id = [interfaceName, kind, kind === 'other' ? name : ''].join('|');
    const draft = drafts.get(id) ?? { lines: [], fields: emptySetting(kind, interfaceName, name) };
    draft.lines.push({ line, text });
    draft.fields = { ...draft.fields, ...changeOf(name, kind, value, draft.fields) };
    drafts.set(id, draft);
    return draft;
  };
  const readLine = (text: string, line: number): boolean | string => {
    if (script !== null && continuesScript(script, text)) {
      script.draft.lines.push({ line, text });
      script.openBraces += bracesIn(text);
      return true;
    }
    script = null;
    const trimmed = text.trim();
    if (/^No proxy configuration available\.?$/.test(trimmed)) return true;
    if (trimmed === '}') return path.pop() !== undefined || 'it closes nothing';
    const opening = OPENING.exec(trimmed);
    if (opening !== null) return open(opening, text, line);
    if (path.length === 0) return 'it stands outside the dictionary';
    const [, key, value = ''] = ENTRY.exec(trimmed) ?? [];
    if (key === undefined) return false;
    const draft = add(key, value, text, line);
    if (key === 'ProxyAutoConfigJavaScript')
      script = { draft, indent: /^\s*/.exec(text)?.[0] ?? '', openBraces: bracesIn(value) };
    return true;
  };
  const open = ([, key, type, isEmpty]: RegExpExecArray, text: string, line: number): boolean | string => {
    if (key === undefined && path.length > 0) return 'a dictionary without a key';
    if (key !== undefined && path.length === 0) return 'it stands outside the dictionary';
    if (key === 'ExceptionsList' && type === 'array') add(key, '', text, line);
    if (isEmpty === undefined) path.push(key ?? '');
    return true;
  };
  const end = () => {
    for (const { lines, fields } of drafts.values()) sink.row({ ...printedBlock(lines), ...fields });
    drafts.clear();
  };
  return lineByLine(sink, readLine, end);
}

const bracesIn = (text: string): number => text.split('{').length - text.split('}').length;

/** A script ends at the next key of its dictionary, or at the brace that closes the dictionary when its own are closed. */
function continuesScript({ indent, openBraces }: OpenScript, text: string): boolean {
  if (text.startsWith(indent) && /^[A-Z_]\w+ : /.test(text.slice(indent.length))) return false;
  return openBraces > 0 || text.trimEnd() !== `${indent.slice(2)}}`;
}

const emptySetting = (kind: ProxySetting['kind'], interfaceName: string | null, name: string): Draft['fields'] => ({
  kind,
  enabled: null,
  host: null,
  port: null,
  url: null,
  exceptions: [],
  interfaceName,
  key: kind === 'other' ? name : null,
  value: null,
});

import type { SystemIdentity } from '../../../shared/system-identity.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';

const ASSIGNMENT = /^([A-Z][A-Z0-9_]*)=(.*)$/;
/** The keys that say which system it is; every other assignment is known and set aside. */
const IDENTITY = new Set(['NAME', 'VERSION_ID', 'BUILD_ID', 'VERSION_CODENAME', 'ID']);

/** One row for the file; none when no line of it says which system it is. */
export function startOsReleaseParse(sink: RowSink<SystemIdentity>): TextParser {
  const values = new Map<string, string>();
  const block: { line: number; text: string }[] = [];
  const readLine = (text: string, line: number) => {
    if (text.startsWith('#')) return true;
    const [, key = '', value = ''] = ASSIGNMENT.exec(text.trim()) ?? [];
    if (key === '') return 'not an assignment of os-release(5)';
    if (!IDENTITY.has(key)) return true;
    values.set(key, unquote(value));
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, () => {
    if (block.length === 0) return;
    sink.row({
      ...printedBlock(block),
      name: values.get('NAME') ?? values.get('ID') ?? 'Linux', // os-release(5): "Linux" when nothing is set
      version: values.get('VERSION_ID') ?? values.get('VERSION_CODENAME') ?? null, // rolling releases have neither
      versionExtra: null,
      build: values.get('BUILD_ID') ?? null,
    });
  });
}

/** Shell quoting as os-release(5) allows it: double or single quotes, a backslash before `"`, `$`, `\` and a backtick. */
function unquote(value: string): string {
  const double = /^"(.*)"$/.exec(value)?.[1];
  if (double !== undefined) return double.replace(/\\(["$\\`])/g, '$1');
  return /^'(.*)'$/.exec(value)?.[1] ?? value;
}

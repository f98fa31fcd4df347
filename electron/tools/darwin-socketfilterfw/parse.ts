import type { FirewallFact } from '../../../shared/firewall.ts';
import type { UnreadLine } from '../../../shared/printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';
import { readSentence, refusalOf } from './sentences.ts';

/** `1 : /path`; what it does stands on the next line. */
const NUMBERED_PROGRAM = /^\d+\s*:\s+(.+)$/;
const VERDICT = /^\(\s*(Allow|Block) incoming connections\s*\)$/i;
/** `name (state: 1)`, the other form of the list. */
const PROGRAM_WITH_STATE = /^(.+) \(state: (\d+)\)$/;

/** Facts D1. Other states are kept as `unknown`. */
const VALUE_OF_STATE: ReadonlyMap<string, FirewallFact['value']> = new Map([
  ['1', 'allow'],
  ['4', 'block'],
]);

/** Any number of socketfilterfw's answers after one another. */
export function startSocketfilterfwParse(sink: RowSink<FirewallFact>): TextParser {
  let program: { readonly line: UnreadLine; readonly path: string } | null = null;

  const addProgram = (lines: readonly UnreadLine[], value: FirewallFact['value'], detail: string) =>
    sink.row({ ...printedBlock(lines), layer: 'application-firewall', subject: 'application', value, detail });
  const finish = () => {
    if (program !== null) addProgram([program.line], 'unknown', program.path);
    program = null;
  };
  const readVerdict = (verdict: string, text: string, line: number): boolean | string => {
    if (program === null) return 'no program stands above it';
    addProgram([program.line, { line, text }], verdict.toLowerCase() === 'allow' ? 'allow' : 'block', program.path);
    program = null;
    return true;
  };
  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const verdict = VERDICT.exec(trimmed)?.[1];
    if (verdict !== undefined) return readVerdict(verdict, text, line);
    finish();
    const path = NUMBERED_PROGRAM.exec(trimmed)?.[1];
    if (path !== undefined) {
      program = { line: { line, text }, path };
      return true;
    }
    const [, name, state = ''] = PROGRAM_WITH_STATE.exec(trimmed) ?? [];
    if (name !== undefined) {
      addProgram([{ line, text }], VALUE_OF_STATE.get(state) ?? 'unknown', name);
      return true;
    }
    const fact = readSentence(trimmed);
    if (fact === null) return refusalOf(trimmed) ?? false;
    sink.row({ line, printed: text, layer: 'application-firewall', ...fact });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

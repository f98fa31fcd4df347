import type { CodeSignature } from '../../../shared/code-signature.ts';
import type { UnreadLine } from '../../../shared/printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';

/** `Identifier=…`, `Signature size=4442`, `Internal requirements count=1 size=64`, `CodeDirectory v=20400 …`. */
const PAIR = /^([A-Z][A-Za-z0-9. ]*?)(?: (?:count|v|version|rules|size))?=(.*)$/;
const FLAGS = /\bflags=0x[0-9a-f]+\(([^)]*)\)/;
const UNSIGNED = /^(\/.*): code object is not signed at all$/;
/** Which part of a universal file it looked at, and what it remarks on. */
const NOISE = /^(?:In (?:architecture|subcomponent): |Warning: |Launch Constraints:)/;
const UNSAID = new Set(['-', 'not set', '']);

/** One program after another, each beginning with `Executable=`. */
export function startCodesignParse(sink: RowSink<CodeSignature>): TextParser {
  let block: UnreadLine[] = [];
  let pairs: (readonly [string, string])[] = [];
  const finish = () => {
    const [first] = pairs;
    if (first !== undefined) sink.row({ ...printedBlock(block), ...signatureOf(pairs, block) });
    [block, pairs] = [[], []];
  };
  const readLine = (text: string, line: number): boolean | string => {
    const unsigned = UNSIGNED.exec(text)?.[1];
    if (unsigned !== undefined) {
      finish();
      sink.row({ line, printed: text, executable: unsigned, isSigned: false, ...NOTHING });
      return true;
    }
    const [, key = '', value = ''] = PAIR.exec(text) ?? [];
    if (key === 'Executable') finish();
    else if (NOISE.test(text)) return true;
    else if (key === '') return 'it is no name and value';
    else if (pairs.length === 0) return 'no Executable line belongs to it';
    pairs.push([key, value]);
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

const NOTHING = { identifier: null, teamIdentifier: null, flags: [], authorities: [], isPlatform: false };

function signatureOf(pairs: readonly (readonly [string, string])[], block: readonly UnreadLine[]) {
  const all = (key: string) => pairs.filter(([each]) => each === key).map(([, value]) => value);
  const said = (key: string): string | null => {
    const [value = ''] = all(key);
    return UNSAID.has(value) ? null : value;
  };
  const directory = block.find(({ text }) => text.startsWith('CodeDirectory '))?.text ?? '';
  const words = FLAGS.exec(directory)?.[1]?.split(',') ?? [];
  const adHoc = all('Signature').includes('adhoc') ? ['adhoc'] : [];
  return {
    executable: said('Executable') ?? '',
    isSigned: true,
    identifier: said('Identifier'),
    teamIdentifier: said('TeamIdentifier'),
    flags: [...new Set([...words.filter((word) => word !== 'none' && word !== ''), ...adHoc])],
    authorities: all('Authority'),
    isPlatform: all('Platform identifier').length > 0,
  };
}

import type { Neighbor } from '../../../shared/neighbor.ts';
import type { Fields } from '../json-fields.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { readNeighborElement } from './parse.ts';

/** Words with a value after them; `-s` prints the last three. */
const KEYS = new Set(['dev', 'lladdr', 'proto', 'ref', 'used', 'probes']);
const FLAGS = new Set(['router', 'proxy', 'extern_learn', 'offload', 'managed', 'extern_valid', 'sticky']);
const STATES = new Set('INCOMPLETE REACHABLE STALE DELAY PROBE FAILED NOARP PERMANENT NONE'.split(' '));

/**
 * Reads the plain text of `ip neigh`, one neighbour a line: ip-neighbour(8). The words are those of `ip -j` without the
 * keys, so the row is the same. `ip neigh show dev eth0` leaves the interface out, which is then not known.
 */
export function neighborTextParser(sink: RowSink<Neighbor>): TextParser {
  return lineByLine(sink, (text, line) => {
    const fields = readFields(text);
    const rows = typeof fields === 'string' ? fields : readNeighborElement(fields, line, text);
    if (typeof rows === 'string') return rows;
    for (const row of rows) sink.row(row);
    return true;
  });
}

function readFields(text: string): Fields | string {
  // iproute2 6.1 leaves out the blank in "used 0/60/0probes 1"
  const [dst, ...words] = text
    .trim()
    .replace(/(\d)probes /, '$1 probes ')
    .split(/\s+/);
  const fields: Record<string, unknown> = { dst };
  const state: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (STATES.has(word)) state.push(word);
    else if (FLAGS.has(word)) fields[word] = null;
    else if (KEYS.has(word) && at + 1 < words.length) {
      at += 1;
      fields[word] = words[at];
    } else return `unknown word "${word}"`;
  }
  if (state.length === 0 && fields.proxy === undefined) return 'a neighbour without a state';
  return { ...fields, state };
}

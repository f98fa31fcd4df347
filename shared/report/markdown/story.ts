import { printClock, printTime } from '../print-time.ts';
import type { ReportAction, ReportHypothesis, ReportMatrix, ReportTimelineEntry } from '../report-parts.ts';
import { block, code, folded, joined, lineBreak, Md, md, mdTable } from './md.ts';

export function matrixLines({ machine, atMs, columns, rows, differences, remarks }: ReportMatrix): Md {
  return md`### From ${machine}, ${printTime(atMs)}

${[...differences, ...remarks].map((text) => md`${text}\n\n`)}${mdTable(
  ['Program', ...columns],
  rows.map(({ program, identity, cells }) => [
    md`${code(program)}${identity === null ? null : md`${lineBreak}${identity}`}`,
    ...cells.map((cell) =>
      cell === null
        ? null
        : joined(
            [
              cell.outcome,
              ...[cell.error, `${cell.elapsedMs.toFixed(1)} ms`, cell.again].filter((each) => each !== null),
            ],
            new Md(', '),
          ),
    ),
  ]),
)}`;
}

const CONCLUSIONS = { open: 'open', holds: 'holds', refuted: 'refuted', 'cannot-tell': 'cannot be told' } as const;

export function hypothesisLines({ title, conclusion, because, tests, lostTests }: ReportHypothesis): Md {
  return md`### ${title}: ${CONCLUSIONS[conclusion]}

${
  tests.length === 0
    ? md`Nothing was tested for it.\n\n`
    : mdTable(
        ['At', 'Test', 'Result'],
        tests.map((test) => [printClock(test.atMs), test.title, linesOf(test.detail)]),
      )
}${lostTests === 0 ? null : md`${lostTests} of its tests are not in this session.\n\n`}${
  because.trim() === '' ? null : md`**Conclusion:** ${joined(because.trim().split('\n'), lineBreak)}\n\n`
}`;
}

const linesOf = (text: string | null): Md | null => (text === null ? null : joined(text.split('\n'), lineBreak));

/** Longer ones are folded, so that what was found stays in sight in an issue. */
const MOST_UNFOLDED = 25;

export function timelineLines(entries: readonly ReportTimelineEntry[], remarks: readonly string[]): Md {
  const rows = mdTable(
    ['At (UTC)', 'What', 'Detail'],
    entries.map(({ atMs, title, detail }) => [printTime(atMs).replace(' UTC', ''), title, linesOf(detail)]),
  );
  const shown = entries.length > MOST_UNFOLDED ? folded(`${entries.length} entries`, rows) : rows;
  return md`${shown}${remarks.map((text) => md`${text}\n\n`)}`;
}

export function actionLines({ title, why, state, commands, undo, needed, steps }: ReportAction): Md {
  return md`### ${title}

**${state}**

${why === '' ? null : md`${why}\n\n`}${needed === null ? null : md`To be run by hand:\n\n${block(needed)}\n`}${commands.map(
  ({ words, command }) => md`${words}\n\n${block(command)}\n`,
)}${undo === null ? md`It cannot be taken back.\n` : md`How it is undone:\n\n${block(undo)}`}
${steps.map(({ atMs, text }) => md`- ${printClock(atMs)}: ${text}\n`)}
`;
}

import type { ConnectAttempt } from '../../connect-attempt.ts';
import type { ProgramIdentity } from '../../diagnosis/deeper-looks.ts';
import { targetTitle } from '../../programs/combination-words.ts';
import type { MatrixCell } from '../../programs/matrix.ts';
import type { MatrixDocument } from '../../programs/matrix-document.ts';
import { printProgramChoice, programTitle } from '../../programs/program-title.ts';
import type { ReportMatrix, ReportMatrixCell } from '../report-parts.ts';
import { errorText, outcomeText, outcomeTone } from './connects.ts';
import type { RecordOf, SessionRecords } from './session-records.ts';

/** Program matrices and administrator's connects, in the order of time. */
export function matricesOf({ ofKind }: SessionRecords): ReportMatrix[] {
  const matrices = ofKind('matrix').map(matrixOf);
  const controls = ofKind('root-control').map(rootControlOf);
  return [...matrices, ...controls]
    .toSorted((a, b) => a.seq - b.seq)
    .map((each, at) => ({ ...each, id: `m${at + 1}` }));
}

function matrixOf({ seq, atMs, document }: RecordOf<'matrix'>): ReportMatrix {
  const { host: machine, cells, differences, remarks, programs } = document;
  const columns = [...new Set(cells.map((cell) => columnOf(cell, document)))];
  const programRows = [...new Set(cells.map((cell) => rowOf(cell, document)))];
  return {
    ...{ id: '', seq, atMs, machine, columns, remarks },
    rows: programRows.map((program) => {
      const own = cells.filter((cell) => rowOf(cell, document) === program);
      const cellAt = (column: string) => own.findLast((cell) => columnOf(cell, document) === column);
      return {
        program,
        identity: identityOf(own[0], programs),
        cells: columns.map((column) => cellOf(cellAt(column))),
      };
    }),
    differences: differences.map(({ text }) => text),
  };
}

function columnOf({ attempt }: MatrixCell, { plan }: MatrixDocument): string {
  const from = plan.sources.length < 2 ? '' : ` from ${attempt.sourceAddress ?? 'any source'}`;
  return `${targetTitle(attempt.target)}${from}`;
}

function rowOf({ program, environment, vantage }: MatrixCell, { plan }: MatrixDocument): string {
  const also = [
    ...(plan.environments.length < 2 ? [] : [environment === 'plain' ? 'plain environment' : 'login shell']),
    ...(plan.vantages.length < 2 ? [] : [vantage]),
  ];
  return [programTitle(program), ...also].join(', ');
}

function cellOf(cell: MatrixCell | undefined): ReportMatrixCell | null {
  if (cell === undefined) return null;
  const { attempt, again, command, printed } = cell;
  return { ...resultOf(attempt), again: again === null ? null : againText(attempt, again), command, printed };
}

const resultOf = (attempt: ConnectAttempt) => ({
  outcome: outcomeText(attempt),
  tone: outcomeTone(attempt),
  error: errorText(attempt),
  elapsedMs: attempt.elapsedMs,
});

const againText = (attempt: ConnectAttempt, again: ConnectAttempt): string =>
  again.outcome.kind === attempt.outcome.kind ? 'the same again' : `then ${outcomeText(again)}`;

const SIGNATURES: Readonly<Record<NonNullable<ProgramIdentity['signature']>, string>> = {
  platform: 'part of the system',
  proper: 'signed by its developer',
  'ad-hoc': 'signed ad hoc',
  'linker-signed': 'signed by the linker only',
  unsigned: 'not signed',
};

function identityOf(cell: MatrixCell | undefined, programs: readonly ProgramIdentity[]): string | null {
  if (cell === undefined) return null;
  const names = [cell.attempt.program, cell.executable, printProgramChoice(cell.program)];
  const signature = programs.find(({ path }) => names.includes(path))?.signature ?? null;
  return signature === null ? null : SIGNATURES[signature];
}

function rootControlOf({ seq, atMs, host, attempts, command, printed }: RecordOf<'root-control'>): ReportMatrix {
  return {
    ...{ id: '', seq, atMs, machine: host },
    columns: attempts.map(({ target }) => targetTitle(target)),
    rows: [
      {
        program: `${command.file}, as administrator`,
        identity: null,
        cells: attempts.map((attempt) => ({ ...resultOf(attempt), again: null, command, printed })),
      },
    ],
    differences: [],
    remarks: ['Run once as administrator, whom the local-network permission of macOS never stops.'],
  };
}

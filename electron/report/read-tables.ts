import type { JournalRecord } from '../../shared/journal.ts';
import { describeProblem } from '../../shared/observation-text.ts';
import type { Observation } from '../../shared/reading.ts';
import { type ReportTableName, tableTitles } from '../../shared/report/report-choices.ts';
import type { ReportTable } from '../../shared/report/report-parts.ts';
import { createRecordedHost } from '../hosts/recorded-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import type { Look, Platform, Reading } from '../platforms/platform.ts';
import { keyOf, recordingOfRecords } from './recording-of-records.ts';
import { cellsOf, type TableCells } from './table-columns.ts';

/** Longer tables are for the app; the cut is said. */
const MOST_ROWS = 500;

export interface RecordedReadings {
  readonly tables: readonly ReportTable[];
  /** `macOS 15.6.1 (24G90)`; `null` when the session did not read it. */
  readonly system: string | null;
}

/** The tables asked for as the session last saw them, parsed again from the raw texts by the parsers of this version. */
export async function readTables(
  records: readonly JournalRecord[],
  names: readonly ReportTableName[],
): Promise<RecordedReadings> {
  const recording = recordingOfRecords(records);
  if (recording === null) return { tables: [], system: null };
  const host = createRecordedHost(recording);
  const look = createLook(host, () => {}, { nextId: observationIds() });
  const platform = platformOf(host.platform);
  const idOf = recordedIds(records);
  const tables: ReportTable[] = [];
  for (const name of names) tables.push(await readTable(name, host.label, platform, look, idOf));
  return { tables, system: await readSystem(platform, look) };
}

async function readTable(
  name: ReportTableName,
  machine: string,
  { readers }: Platform,
  look: Look,
  idOf: (observation: Observation) => string | null,
): Promise<ReportTable> {
  const { columns, rows, observations } = await readCells(name, readers, look);
  const found = observations.filter(({ ending }) => ending.kind !== 'not-recorded');
  return {
    ...{ name, title: tableTitles[name], machine },
    takenAtMs: found.length === 0 ? null : Math.max(...found.map(({ takenAtMs }) => takenAtMs)),
    columns: [...columns],
    rows: rows.slice(0, MOST_ROWS).map((row) => [...row]),
    leftOutRows: Math.max(0, rows.length - MOST_ROWS),
    remarks: found.length === 0 ? ['Not read in this session.'] : found.flatMap((each) => describeProblem(each) ?? []),
    observations: found.flatMap((each) => idOf(each) ?? []),
  };
}

type Cells = TableCells & { readonly observations: readonly Observation[] };

async function readCells(name: ReportTableName, readers: Platform['readers'], look: Look): Promise<Cells> {
  const answer = <Row>({ rows, observations }: Reading<Row>, print: (rows: readonly Row[]) => TableCells): Cells => ({
    ...print(rows.map(({ row }) => row)),
    observations,
  });
  switch (name) {
    case 'routes':
      return answer(await readers.routes(look), cellsOf.routes);
    case 'interfaces':
      return answer(await readers.interfaces(look), cellsOf.interfaces);
    case 'listeners':
      return answer(await readers.listeners(look), cellsOf.listeners);
    case 'sockets':
      return answer(await readers.sockets(look), cellsOf.sockets);
    case 'neighbors':
      return answer(await readers.neighbors(look), cellsOf.neighbors);
    case 'resolvers':
      return answer(await readers.resolvers(look), cellsOf.resolvers);
    case 'firewall':
      return answer(await readers.firewall(look), cellsOf.firewall);
  }
}

/** The id under which the session kept the text that was read again. */
function recordedIds(records: readonly JournalRecord[]): (observation: Observation) => string | null {
  const ids = new Map<string, string>();
  for (const record of records)
    if (record.kind === 'observation') ids.set(keyOf(record.observation.command), record.observation.id);
  return ({ command }) => ids.get(keyOf(command)) ?? null;
}

async function readSystem({ readers }: Platform, look: Look): Promise<string | null> {
  const [first] = (await readers.system(look)).rows;
  if (first === undefined) return null;
  const { name, version, versionExtra, build } = first.row;
  const words = [
    name,
    `${version ?? ''}${versionExtra === null ? '' : ` ${versionExtra}`}`,
    build === null ? '' : `(${build})`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

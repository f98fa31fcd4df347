import type { Case, CasePart } from '../../shared/diagnosis/case.ts';
import { problemOf } from '../../shared/observation-problem.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import { completenessOf, type Observation } from '../../shared/reading.ts';
import type { SourcedRow } from '../platforms/platform.ts';
import { within } from './pause.ts';
import type { Walk } from './walk.ts';

/** A row of a case: with the observation that printed it. */
export type CaseRow<Q extends Question> = RowOf<Q> & { readonly observation?: string };

/** A table is kept up to here; the rest is said to be missing. No rule reads more, and a journal holds every case. */
const MOST_ROWS = 5_000;
/** A tool that was ended may take a moment to be gone; one that is stuck in the kernel never is. */
const GRACE_MS = 300;

/**
 * Asks one question and keeps what came within the time given: rows of a tool that was cut off are true, but not all.
 * `null` when nothing came; the walk then knows why.
 */
export async function readPart<Q extends Question>(
  walk: Walk,
  question: Q,
  part: CasePart,
  mostMs: number,
): Promise<CaseRow<Q>[] | null> {
  const capMs = walk.leftMs(mostMs);
  const reading = await within(walk.platform.readers[question](walk.lookFor(capMs)), capMs + GRACE_MS, walk.signal);
  if (reading === null || walk.signal.aborted) return missed(walk, part, inTime(capMs));
  const { rows, observations } = reading;
  if (observations.length === 0) return missed(walk, part, 'there is no tool for it on this system');
  const completeness = completenessOf(observations);
  if (completeness === 'failed') return missed(walk, part, whyFailed(observations, capMs));
  walk.readPartly(part, completeness === 'partial' || rows.length > MOST_ROWS);
  return mostRelevant(rows, walk.known()).map(({ row, source }) => withObservation(row, observations[source]));
}

function missed(walk: Walk, part: CasePart, because: string): null {
  walk.miss(part, because);
  return null;
}

const inTime = (capMs: number) => `no answer in ${Math.round(capMs / 100) / 10} s`;

function whyFailed(observations: readonly Observation[], capMs: number): string {
  const failed = observations.find(({ ending }) => ending.kind !== 'exited') ?? observations[0];
  const tool = failed?.command.file.split('/').at(-1) ?? 'the tool';
  if (failed === undefined || failed.ending.kind === 'cancelled') return `${tool}: ${inTime(capMs)}`;
  if (failed.ending.kind === 'missing-tool') return `${tool} is not installed`;
  return `${tool}: ${problemOf(failed)?.replaceAll('-', ' ') ?? 'no answer that can be read'}`;
}

const withObservation = <Row extends object>(row: Row, from: Observation | undefined) => ({
  ...row,
  ...(from !== undefined && { observation: from.id }),
});

/** Of a table that is too long, the rows first in which an address or the port of the target stands. */
function mostRelevant<Row>(rows: readonly SourcedRow<Row>[], known: Case): readonly SourcedRow<Row>[] {
  if (rows.length <= MOST_ROWS) return rows;
  const hops = (known.ways ?? []).flatMap(({ address, answer }) => [address, answer?.gateway ?? address]);
  const wanted = [known.target.host, ...hops, `":${known.target.port}`];
  const isWanted = ({ row }: SourcedRow<Row>) => {
    const text = JSON.stringify(row);
    return wanted.some((each) => text.includes(each));
  };
  const first = rows.filter(isWanted);
  return [...first, ...rows.filter((each) => !isWanted(each)).slice(0, MOST_ROWS - first.length)].slice(0, MOST_ROWS);
}

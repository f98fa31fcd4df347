import { problemOf } from '../observation-problem.ts';
import { describeProblem } from '../observation-text.ts';
import type { Question, RowOf } from '../question.ts';
import type { Observation } from '../reading.ts';
import type { Part } from './overview.ts';

/** The questions an overview is made of. */
export const overviewQuestions = [
  'system',
  'interfaces',
  'routes',
  'neighbors',
  'resolvers',
  'proxies',
  'firewall',
  'tailnet',
  'listeners',
] as const satisfies readonly Question[];
export type OverviewQuestion = (typeof overviewQuestions)[number];

/** The rows of one question, or why there are none. */
export type Answer<Row> = Part<readonly Row[]>;

/** What was read; `not-read` where nobody has looked yet. */
export type OverviewFacts = { readonly [Q in OverviewQuestion]: Answer<RowOf<Q>> };

/** What one reading says, with what kept it from saying more. A platform that has nothing to ask made no observation. */
export function answerOf<Row>(rows: readonly Row[], observations: readonly Observation[]): Answer<Row> {
  if (observations.length === 0) return { kind: 'not-checked', because: 'This system keeps no such setting.' };
  const because = observations.flatMap((each) => describeProblem(each) ?? [])[0] ?? null;
  if (rows.length > 0 || because === null) return { kind: 'read', value: rows, incomplete: because };
  if (observations.every(wasNotThere)) return { kind: 'not-checked', because };
  return observations.every(({ ending, isComplete }) => ending.kind !== 'exited' || !isComplete)
    ? { kind: 'failed', because }
    : { kind: 'read', value: rows, incomplete: because };
}

const wasNotThere = (observation: Observation): boolean =>
  ['missing-tool', 'not-recorded'].includes(problemOf(observation) ?? '');

/** The rows of an answer; none where there is none. */
export const rowsOf = <Row>(answer: Answer<Row>): readonly Row[] => (answer.kind === 'read' ? answer.value : []);

/** A part made of an answer's rows; why there are none goes along. */
export function mapAnswer<Row, Value>(answer: Answer<Row>, make: (rows: readonly Row[]) => Value): Part<Value> {
  return answer.kind === 'read' ? { ...answer, value: make(answer.value) } : answer;
}

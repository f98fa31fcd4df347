import { describeRow } from '../describe-row.ts';
import type { InterfaceAddress, NetworkInterface } from '../network-interface.ts';
import type { Route } from '../route.ts';
import { identifyRows, identityOf, type RowIdentity } from '../row-id.ts';
import type { Socket } from '../socket.ts';
import { visibleText } from '../visible-text.ts';
import type {
  ComparedQuestion,
  QuestionComparison,
  RowDifference,
  SessionComparison,
  SessionMoment,
  VerdictDifference,
} from './session-comparison.ts';
import { describeThinned, type Thinned } from './thinned.ts';

/** The rows of a question at a moment, or the sentence why there are none to compare. */
export type RowsThen<Row> =
  | { readonly kind: 'read'; readonly rows: readonly Row[] }
  | { readonly kind: 'not-read'; readonly because: string };

/** One diagnosis until a moment. */
export interface DiagnosisThen {
  readonly target: string;
  readonly atMs: number;
  readonly kind: 'cause' | 'healthy' | 'cannot-tell';
  readonly title: string;
}

/** A session as it stood at a moment. */
export interface SessionState {
  readonly moment: SessionMoment;
  readonly routes: RowsThen<Route>;
  readonly interfaces: RowsThen<NetworkInterface>;
  readonly listeners: RowsThen<Socket>;
  /** Oldest first. */
  readonly diagnoses: readonly DiagnosisThen[];
  /** What was left out of the session so that the last readings before this moment may be missing; `null` when nothing was. */
  readonly leftOut: Thinned | null;
}

/** What differs between two sessions, or two moments of one. */
export function compareSessions(before: SessionState, after: SessionState): SessionComparison {
  const isOneSession = before.moment.session === after.moment.session;
  const since = isOneSession ? after.diagnoses.slice(before.diagnoses.length) : after.diagnoses;
  return {
    before: before.moment,
    after: after.moment,
    questions: [
      compareRows('routes', routes, before.routes, after.routes),
      compareRows('addresses', addresses, addressesOf(before.interfaces), addressesOf(after.interfaces)),
      compareRows('listeners', listeners, before.listeners, after.listeners),
    ],
    verdicts: verdictsThatDiffer(before.diagnoses, after.diagnoses),
    successBefore: successOf(before.diagnoses),
    successAfter: successOf(since),
    remarks: [...remarkOf('Before', before), ...remarkOf('After', after)],
  };
}

const remarkOf = (side: string, { leftOut }: SessionState): string[] =>
  leftOut === null ? [] : [`${side}: the rows may be those of some time earlier. ${describeThinned(leftOut)}`];

interface Compared<Row> extends RowIdentity<Row> {
  /** `null` for a row whose coming and going says nothing to a person. */
  readonly title: (row: Row) => string | null;
}

interface AddressOf {
  readonly interfaceName: string;
  readonly address: InterfaceAddress;
  readonly printed: string;
}

const routes: Compared<Route> = { ...identityOf('routes'), title: (row) => describeRow('routes', row) };
const listeners: Compared<Socket> = {
  ...identityOf('listeners'),
  // a server that was started again listens as before, under another number
  key: (row) => [row.protocol, row.family, row.localAddress, row.localPort, row.interfaceName].join('|'),
  content: (row) => [row.owner?.command, row.owner?.user].join('|'),
  title: (row) => describeRow('listeners', row),
};
const addresses: Compared<AddressOf> = {
  key: ({ interfaceName, address }) => `${interfaceName}|${address.address}|${address.zone ?? ''}`,
  content: ({ address }) => `${address.prefixLength}|${address.isAlias}`,
  title: ({ interfaceName, address: { address, prefixLength, isAlias } }) =>
    `${isAlias ? 'alias' : 'address'} ${address}${prefixLength === null ? '' : `/${prefixLength}`} on ${interfaceName}`,
};

function addressesOf(interfaces: RowsThen<NetworkInterface>): RowsThen<AddressOf> {
  if (interfaces.kind === 'not-read') return interfaces;
  const rows = interfaces.rows.flatMap((row) =>
    row.addresses.map((address) => ({ interfaceName: row.name, address, printed: address.printed })),
  );
  return { kind: 'read', rows };
}

function compareRows<Row extends { readonly printed: string }>(
  question: ComparedQuestion,
  compared: Compared<Row>,
  before: RowsThen<Row>,
  after: RowsThen<Row>,
): QuestionComparison {
  if (before.kind === 'not-read') return { kind: 'not-compared', question, because: `Before: ${before.because}` };
  if (after.kind === 'not-read') return { kind: 'not-compared', question, because: `After: ${after.because}` };
  return {
    ...{ kind: 'compared', question, rowsBefore: before.rows.length, rowsAfter: after.rows.length },
    differences: differencesBetween(compared, before.rows, after.rows),
  };
}

function differencesBetween<Row extends { readonly printed: string }>(
  { key, content, title }: Compared<Row>,
  before: readonly Row[],
  after: readonly Row[],
): RowDifference[] {
  const was = byId(before, key);
  const is = byId(after, key);
  const differ = (change: RowDifference['change'], one: Row | undefined, other: Row | undefined) => {
    const row = other ?? one;
    const text = row === undefined ? null : title(row);
    if (text === null) return [];
    return [{ change, title: visibleText(text, 300), before: one?.printed ?? null, after: other?.printed ?? null }];
  };
  return [
    ...[...was].filter(([id]) => !is.has(id)).flatMap(([, row]) => differ('removed', row, undefined)),
    ...[...is].flatMap(([id, row]) => {
      const old = was.get(id);
      if (old === undefined) return differ('added', undefined, row);
      return content(old) === content(row) ? [] : differ('changed', old, row);
    }),
  ];
}

function byId<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row> {
  const ids = identifyRows(rows, key);
  return new Map(rows.map((row, at) => [ids[at] ?? '', row]));
}

function verdictsThatDiffer(before: readonly DiagnosisThen[], after: readonly DiagnosisThen[]): VerdictDifference[] {
  const [was, is] = [lastOfEach(before), lastOfEach(after)];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((target) => {
    const [earlier, later] = [was.get(target) ?? null, is.get(target) ?? null];
    const isSame = earlier?.kind === later?.kind && earlier?.title === later?.title;
    return isSame ? [] : [{ target, before: toldOf(earlier), after: toldOf(later) }];
  });
}

const lastOfEach = (diagnoses: readonly DiagnosisThen[]) => new Map(diagnoses.map((each) => [each.target, each]));
const toldOf = (given: DiagnosisThen | null) =>
  given === null ? null : { atMs: given.atMs, kind: given.kind, title: given.title };

const successOf = (diagnoses: readonly DiagnosisThen[]) => ({
  runs: diagnoses.length,
  healthy: diagnoses.filter(({ kind }) => kind === 'healthy').length,
});

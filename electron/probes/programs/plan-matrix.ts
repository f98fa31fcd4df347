import { parseAddress } from '../../../shared/address.ts';
import { combinationsOf, targetKey } from '../../../shared/programs/combinations.ts';
import type { MatrixPlan, MatrixTarget } from '../../../shared/programs/matrix.ts';
import type { MatrixRequest } from '../../../shared/programs/matrix-request.ts';
import { printProgramChoice } from '../../../shared/programs/program-title.ts';
import { USUAL_TIMEOUT_MS } from '../../../shared/programs/two-by-two.ts';
import { parseTarget } from '../../../shared/targets/parse-target.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { resolveName } from '../resolve-name.ts';

export type MatrixPlanning =
  | { readonly kind: 'planned'; readonly plan: MatrixPlan; readonly remarks: readonly string[] }
  | { readonly kind: 'not-planned'; readonly because: string };

const RESOLVE_MS = 3_000;
/** A name with more addresses is tried at the first of them, and that is said. */
const MOST_RESOLVED = 4;
/** All silent, so many take six minutes; nobody waits longer. */
const MOST_COMBINATIONS = 120;

/** Reads a request: the target parsed and resolved, every address checked, doubles left out. Nothing is sent to the target. */
export async function planMatrix(
  request: MatrixRequest,
  vantage: string,
  signal?: AbortSignal,
): Promise<MatrixPlanning> {
  const target = parseTarget(request.target);
  if (target.kind === 'not-a-target') return no(`“${shown(request.target)}” is no target: ${target.because}.`);
  const { port, host, family, zone } = target;
  if (port === null) return no('A port is missing: write the target as in mini-red:8000.');
  const named = family === null ? await resolve(host, port, signal) : [{ address: host, family, zone, port }];
  if (typeof named === 'string') return no(named);
  const others = request.otherAddresses.map((text) => ({ text, parsed: parseAddress(text.trim()) }));
  const sources = request.sources.map((text) => ({ text, parsed: text === null ? null : parseAddress(text.trim()) }));
  const wrong = [...others, ...sources].find(({ text, parsed }) => text !== null && parsed === null);
  if (wrong !== undefined) return no(`“${shown(wrong.text ?? '')}” is no IP address.`);
  const also = others.flatMap(({ parsed }) => (parsed === null ? [] : [{ ...parsed, port }]));
  const plan: MatrixPlan = {
    vantages: [vantage],
    targets: unique([...named.slice(0, MOST_RESOLVED), ...also], targetKey),
    programs: unique(request.programs, printProgramChoice),
    sources: [...new Set(sources.map(({ parsed }) => parsed && withZone(parsed)))],
    environments: [...new Set(request.environments)],
    timeoutMs: USUAL_TIMEOUT_MS,
  };
  const count = combinationsOf(plan).length;
  if (count > MOST_COMBINATIONS)
    return no(`That makes ${count} connects; ${MOST_COMBINATIONS} are as many as are run.`);
  const left = named.length - MOST_RESOLVED;
  const remark = `${shown(host)} has ${named.length} addresses; ${left} of them are not tried.`;
  return { kind: 'planned', plan, remarks: left > 0 ? [remark] : [] };
}

async function resolve(host: string, port: number, signal: AbortSignal | undefined): Promise<MatrixTarget[] | string> {
  const { addresses, error } = await resolveName(host, RESOLVE_MS, signal);
  const found = addresses.flatMap(({ address }) => parseAddress(address) ?? []);
  if (found.length > 0) return found.map((each) => ({ ...each, port }));
  return `The name ${shown(host)} has no address here${error === null ? '' : ` (${error})`}.`;
}

const no = (because: string): MatrixPlanning => ({ kind: 'not-planned', because });
const shown = (text: string): string => visibleText(text.trim(), 100);
const withZone = ({ address, zone }: { readonly address: string; readonly zone: string | null }): string =>
  zone === null ? address : `${address}%${zone}`;

const unique = <T>(values: readonly T[], key: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

import type { Resolution } from '../../shared/diagnosis/case.ts';
import type { Resolver } from '../../shared/resolver.ts';
import { askNameServer, type NameServerQuestion } from './ask-name-server.ts';
import { resolveName } from './resolve-name.ts';
import { serversFor, wholeNames } from './servers-for-name.ts';

export interface EverywherePlan {
  readonly host: string;
  /** Rows of the resolvers question. */
  readonly resolvers: readonly Resolver[];
  readonly timeoutMs: number;
}

/**
 * The system's answer and, each by itself, that of every server the system would ask for this name: first the system, then
 * the servers in their order. A name without a dot is asked for with each search domain until one is known.
 */
export function resolveEverywhere(plan: EverywherePlan, signal?: AbortSignal): Promise<Resolution[]> {
  const { host, resolvers, timeoutMs } = plan;
  const names = wholeNames(host, resolvers);
  const servers = serversFor(host, resolvers);
  return Promise.all([
    resolveName(host, timeoutMs, signal),
    ...servers.map((server) => askForEach(names, { ...server, host, timeoutMs }, signal)),
  ]);
}

async function askForEach(
  names: readonly string[],
  question: NameServerQuestion,
  signal: AbortSignal | undefined,
): Promise<Resolution> {
  const endsAtMs = performance.now() + question.timeoutMs;
  const unknown: Resolution[] = [];
  for (const name of names) {
    const timeoutMs = Math.max(1, Math.round(endsAtMs - performance.now()));
    const answer = await askNameServer({ ...question, host: name, timeoutMs }, signal);
    const said = name === question.host ? answer : { ...answer, askedName: name };
    if (answer.error !== 'ENOTFOUND' && answer.error !== 'ENODATA') return said;
    unknown.push(said);
  }
  return unknown.at(-1) ?? { resolver: question.server, addresses: [], error: 'ENOTFOUND', elapsedMs: 0 };
}

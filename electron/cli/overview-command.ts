import { OverviewDocument } from '../../shared/json-documents.ts';
import { describeProblem } from '../../shared/observation-text.ts';
import { describeOverview } from '../../shared/overview/describe-overview.ts';
import { isProblem } from '../../shared/overview/notices.ts';
import type { Overview } from '../../shared/overview/overview.ts';
import { answerOf, type OverviewFacts } from '../../shared/overview/overview-facts.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import type { Observation } from '../../shared/reading.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { LookingOptions } from './looking-options.ts';
import { type OpenedHost, openForCommand } from './open-for-command.ts';
import type { Output } from './output.ts';
import { printOverview } from './print-overview.ts';

/** `routelight overview`: this machine at a glance. 1 when a notice tells of a problem. */
export async function runOverviewCommand(options: LookingOptions, output: Output): Promise<ExitCode> {
  const opened = await openForCommand(options);
  const { host, platform } = opened;
  try {
    const takenAtMs = Date.now();
    const { facts, observations } = await readFacts(opened);
    const overview = describeOverview(facts, platform.id);
    const takenAt = host.recordedAt ?? new Date(takenAtMs).toISOString();
    if (options.json)
      output.print(
        JSON.stringify(OverviewDocument.parse({ host: host.label, takenAt, ...overview, observations }), null, 1),
      );
    else output.print(printOverview(host.label, overview));
    if (!options.json && isBlind(overview)) remarkFirst(observations, output);
    return exitCodeFor(overview);
  } finally {
    await host.close();
  }
}

async function readFacts({ platform, look }: OpenedHost) {
  const observations: Observation[] = [];
  const answer = async <Q extends Question>(question: Q) => {
    const reading = await platform.readers[question](look);
    observations.push(...reading.observations);
    const rows: readonly RowOf<Q>[] = reading.rows.map(({ row }) => row);
    return answerOf(rows, reading.observations);
  };
  const facts: OverviewFacts = {
    system: await answer('system'),
    interfaces: await answer('interfaces'),
    routes: await answer('routes'),
    neighbors: await answer('neighbors'),
    resolvers: await answer('resolvers'),
    proxies: await answer('proxies'),
    firewall: await answer('firewall'),
    tailnet: await answer('tailnet'),
    listeners: await answer('listeners'),
  };
  return { facts, observations };
}

const isBlind = ({ ways, addresses, resolvers, listeners }: Overview): boolean =>
  [ways, addresses, resolvers, listeners].every(({ kind }) => kind !== 'read');

function exitCodeFor(overview: Overview): ExitCode {
  if (isBlind(overview)) return exitCode.couldNotLook;
  return overview.notices.some(isProblem) ? exitCode.problemFound : exitCode.healthy;
}

function remarkFirst(observations: readonly Observation[], output: Output): void {
  const problem = observations.flatMap((each) => describeProblem(each) ?? [])[0];
  if (problem !== undefined) output.remark(`routelight: ${visibleText(problem)}`);
}

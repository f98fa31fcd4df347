import { type PortGroup, type PortKind, PortScan, type ScanProgress } from '../../shared/scan/port-scan.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { planScan } from '../probes/scan/plan-scan.ts';
import { runScan } from '../probes/scan/run-scan.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { printTable } from './print-table.ts';
import { UsageError } from './usage-error.ts';

export interface ScanOptions {
  readonly ports: string;
  readonly json?: true;
}

/** `routelight scan <host>`: which ports of one host take connections. Interrupted, it prints what was found so far. */
export async function runScanCommand(host: string, options: ScanOptions, output: Output): Promise<ExitCode> {
  const planning = await planScan(host, options.ports);
  if (planning.kind === 'not-planned') throw new UsageError(planning.because);
  // every closed port is an Error whose stack nobody reads; drawing it up is half the time of a scan, and only this runs
  Error.stackTraceLimit = 0;
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop);
  const onProgress = output.columns == null || options.json ? () => {} : tellProgress(output);
  const scan = await runScan(planning.plan, { signal: stopping.signal, onProgress });
  process.removeListener('SIGINT', stop);
  output.print(options.json ? JSON.stringify(PortScan.parse(scan), null, 1) : printScan(scan));
  return exitCodeOf(scan);
}

const TELL_EVERY_MS = 5_000;

function tellProgress({ remark }: Output): (progress: ScanProgress) => void {
  let toldAtMs = performance.now();
  return ({ triedCount, portCount }) => {
    if (performance.now() - toldAtMs < TELL_EVERY_MS) return;
    toldAtMs = performance.now();
    remark(`${triedCount} of ${portCount} ports tried; Ctrl-C ends it with what was found`);
  };
}

/** 0 when the host answered on any port, open or closed; 1 when it answered on none; 2 when it was stopped before. */
function exitCodeOf({ groups, notTried }: PortScan): ExitCode {
  if (notTried !== '') return exitCode.couldNotLook;
  return groups.some(({ kind }) => kind === 'open' || kind === 'closed') ? exitCode.healthy : exitCode.problemFound;
}

const KIND_WORDS: Readonly<Record<PortKind, string>> = {
  open: 'open',
  closed: 'closed',
  'no-answer': 'no answer',
  unreachable: 'unreachable',
  'not-permitted': 'not permitted',
  failed: 'failed',
};
const MOST_CHARACTERS = 100;

function printScan(scan: PortScan): string {
  const { host, target, open, groups, notTried, otherAddresses, isThisMachine, elapsedMs } = scan;
  const at = target.zone === null ? target.address : `${target.address}%${target.zone}`;
  const where = host === target.address ? at : `${visibleText(host)} (${at})`;
  const table = printTable(groups, [
    { title: 'OUTCOME', cell: ({ kind }: PortGroup) => KIND_WORDS[kind] },
    { title: 'ERRNO', cell: ({ errno }) => errno },
    { title: 'PORTS', cell: ({ count }) => String(count) },
    { title: 'WHICH', cell: ({ ports }) => visibleText(ports, MOST_CHARACTERS) },
  ]);
  return [
    `${where}, ${(elapsedMs / 1_000).toFixed(1)} s`,
    open.length === 0 ? 'No port took a connection.' : `Open: ${open.map(({ port }) => port).join(', ')}`,
    table,
    ...(notTried === '' ? [] : [`Stopped. Not tried: ${visibleText(notTried, MOST_CHARACTERS)}`]),
    ...(otherAddresses.length === 0 ? [] : [`Not scanned, of the same name: ${otherAddresses.join(', ')}`]),
    ...(isThisMachine ? ['This machine itself: whether others get through to these ports was not tried.'] : []),
  ].join('\n');
}

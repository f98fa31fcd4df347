import { printPortList } from '../../../shared/scan/port-list.ts';
import type { PortGroup, PortScan } from '../../../shared/scan/port-scan.ts';
import type { ScanPlan } from './plan-scan.ts';
import { type PortOutcome, type ScanDoors, scanPorts } from './scan-ports.ts';

/** Scans as planned and puts what was found in order. */
export async function runScan(plan: ScanPlan, doors: ScanDoors = {}): Promise<PortScan> {
  const startedAtMs = Date.now();
  const clockStart = performance.now();
  const outcomes = await scanPorts(plan, doors);
  const { host, target, isThisMachine, otherAddresses, ports } = plan;
  const tried = new Set(outcomes.map(({ port }) => port));
  return {
    ...{ host, isThisMachine, startedAtMs },
    target: { address: target.address, family: target.family, zone: target.zone },
    otherAddresses: [...otherAddresses],
    elapsedMs: Math.round((performance.now() - clockStart) * 10) / 10,
    open: openOf(outcomes),
    groups: groupOutcomes(outcomes),
    notTried: printPortList(ports.filter((port) => !tried.has(port))),
  };
}

const openOf = (outcomes: readonly PortOutcome[]): PortScan['open'] =>
  outcomes
    .flatMap(({ port, elapsedMs }) => (elapsedMs === null ? [] : [{ port, elapsedMs }]))
    .sort((a, b) => a.port - b.port);

/** One group for each outcome and errno, largest last: what is rare is what one looks for. */
export function groupOutcomes(outcomes: readonly PortOutcome[]): PortGroup[] {
  const groups = new Map<string, PortOutcome[]>();
  for (const outcome of outcomes) {
    const key = `${outcome.kind} ${outcome.errno}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [outcome]);
    else group.push(outcome);
  }
  return [...groups.values()].map(groupOf).sort((a, b) => a.count - b.count);
}

function groupOf(outcomes: readonly PortOutcome[]): PortGroup {
  const { kind, errno } = outcomes[0] ?? { kind: 'failed', errno: null };
  const ports = outcomes.map(({ port }) => port).sort((a, b) => a - b);
  return { kind, errno, count: ports.length, ports: printPortList(ports) };
}

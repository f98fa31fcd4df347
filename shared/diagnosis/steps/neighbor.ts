import type { Case } from '../case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('neighbor', 'Neighbour');

export function describeNeighbor({ neighborsAfter, neighborsBefore, ways }: Case): StepLine {
  const hops = (ways ?? []).filter(({ isOwn }) => !isOwn).map(({ address, answer }) => answer?.gateway ?? address);
  if (hops.length === 0) return line('not-checked', ['Nothing had to be reached on the local link.']);
  const table = neighborsAfter ?? neighborsBefore;
  if (table === null) return line('not-checked', ['The neighbour table was not read.']);
  const entries = [...new Set(hops)].map((hop) => ({
    hop,
    entry: table.find(({ address }) => address === hop.split('%')[0]),
  }));
  const lines = entries.map(({ hop, entry }) => {
    if (entry === undefined) return `${hop}: no entry`;
    return `${hop}: ${entry.mac ?? 'no hardware address'}${entry.state === null ? '' : `, ${entry.state}`}`;
  });
  const isResolved = entries.some(({ entry }) => entry !== undefined && entry.mac !== null);
  const rows = entries.map(({ entry }) => entry ?? table[0] ?? null);
  return line(isResolved ? 'fine' : 'cannot-tell', lines, rows);
}

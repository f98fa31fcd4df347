import type { Case } from '../case.ts';
import { isWhole, neighborState, onTheWay } from '../facts-of-case.ts';
import { type StepLine, stepLine } from '../step-line.ts';

const line = stepLine('neighbor', 'Neighbour');

export function describeNeighbor(given: Case): StepLine {
  const { neighborsAfter, neighborsBefore, ways } = given;
  const hops = (ways ?? []).filter(({ isOwn }) => !isOwn).map(({ address, answer }) => answer?.gateway ?? address);
  if (hops.length === 0) return line('not-checked', ['Nothing had to be reached on the local link.']);
  const read = neighborsAfter ?? neighborsBefore;
  if (read === null) return line('not-checked', ['The neighbour table was not read.']);
  const table = onTheWay(read, ways ?? []);
  const part = neighborsAfter === null ? 'neighborsBefore' : 'neighborsAfter';
  const early =
    neighborsAfter === null ? ['That was before anything was sent: the table was not read again in time.'] : [];
  const entries = [...new Set(hops)].map((hop) => ({
    hop,
    entry: table.find(({ address }) => address === hop.split('%')[0]),
  }));
  const lines = entries.map(({ hop, entry }) => {
    if (entry === undefined)
      return `${hop}: no entry${isWhole(given, part) ? '' : ' among the rows that could be read'}`;
    return `${hop}: ${entry.mac ?? 'no hardware address'}${entry.state === null ? '' : `, ${entry.state}`}`;
  });
  const isResolved = entries.some(({ hop }) => neighborState(table, hop) === 'resolved');
  const rows = entries.map(({ entry }) => entry ?? table[0] ?? null);
  return line(isResolved && neighborsAfter !== null ? 'fine' : 'cannot-tell', [...lines, ...early], rows);
}

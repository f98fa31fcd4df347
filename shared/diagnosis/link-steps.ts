import { type ConnectAttempt, isAnswer } from '../connect-attempt.ts';
import type { Neighbor } from '../neighbor.ts';
import { advice, cite, citeAttempt, citeTries, clear, command, fact, finding, notApplicable } from './answers.ts';
import type { Evidence, NextStep } from './evidence.ts';
import { entriesOf, isWhole, neighborState } from './facts-of-case.ts';
import type { CaseWith, RuleAnswer } from './rule.ts';
import type { Tries } from './tries.ts';

/** What the neighbour table says of an address, with its line. */
export function citeNeighbor(neighbors: readonly Neighbor[], address: string): Evidence {
  const [entry] = entriesOf(neighbors, address);
  if (entry === undefined) return fact(`The neighbour table has no entry for ${address}.`);
  const state = entry.state === null ? '' : ` (${entry.state}${STATES[entry.state] ?? ''})`;
  if (entry.mac === null) return cite(`This machine knows no hardware address of ${address}${state}.`, entry);
  return cite(`This machine knows ${address} by its hardware address ${entry.mac}${state}.`, entry);
}

/** arp(7), ip-neighbour(8): what each state means to somebody who never looked at the table. */
const STATES: Readonly<Record<string, string>> = {
  REACHABLE: ': it answered a moment ago',
  STALE: ': not heard from lately',
  DELAY: ': not heard from lately',
  PROBE: ': being asked again',
  FAILED: ': nobody answered',
  INCOMPLETE: ': asked, no answer yet',
  PERMANENT: ': written by hand',
};

/** Answers of others on the same link, which show that the link itself works. */
function answersOnLink(
  controls: readonly ConnectAttempt[] | null,
  neighbors: readonly Neighbor[],
  target: string,
): readonly Evidence[] {
  const answered = (controls ?? []).filter(
    (each) =>
      isAnswer(each) && each.target.address !== target && neighborState(neighbors, each.target.address) === 'resolved',
  );
  return answered.map(citeAttempt);
}

/** For an address on the own link at which nobody answers. */
export const absentHostSteps = (address: string): readonly NextStep[] => [
  advice(
    `Check that the machine is on and awake, and that its address is still ${address}: look there, or in the router’s list of devices.`,
  ),
  advice('Check that both machines are in the same network: same Wi-Fi or switch, same VLAN, not a guest network.'),
  advice(
    'If several machines do not answer but the router does, the access point probably keeps its clients apart (client isolation).',
  ),
  command('Ask once more whether anybody has the address:', `ping -c 2 ${address}`),
];

/** Whether silent tries to the own link mean that nobody is there, by what the neighbour table came to. */
export function judgeAbsence(given: CaseWith<'neighborsAfter'>, silent: readonly Tries[]): RuleAnswer {
  const { neighborsAfter, controls, platform } = given;
  const [first] = silent;
  if (first === undefined) return notApplicable('no try to an address of the own network went unanswered');
  const state = neighborState(neighborsAfter, first.address);
  const cited = citeNeighbor(neighborsAfter, first.address);
  if (state === 'resolved') return clear(cited);
  if (state === 'no-entry' && !isWhole(given, 'neighborsAfter'))
    return notApplicable('the neighbour table may lack rows');
  const others = answersOnLink(controls, neighborsAfter, first.address);
  const evidence = [...citeTries(silent), cited, ...others];
  const here = platform === 'darwin' ? 'Mac' : 'machine';
  const against =
    others.length > 0
      ? []
      : [fact(`No other machine on this network was tried: the link of this ${here} itself may be at fault.`)];
  return finding(others.length > 0 ? 'certain' : 'very-likely', evidence, absentHostSteps(first.address), against);
}

import { isAnswer } from '../connect-attempt.ts';
import { printCommandLine } from '../print-command-line.ts';
import { action, advice, command, programName } from './answers.ts';
import type { Case, Way } from './case.ts';
import type { LastChange, LocalNetworkRecord, ProgramIdentity } from './deeper-looks.ts';
import type { NextStep } from './evidence.ts';
import { isOnLink, isRejected, wayTo } from './facts-of-case.ts';
import { isRefusedHere, type Tries, triesOf } from './tries.ts';

/** Local Network Privacy came with macOS 15 (facts A1); on anything older it must never be spoken of. */
const FIRST_MACOS = 15;

/** Rules that say the same in weaker words than any that names a proof or a reason. */
export const WEAKER_WORDS = [
  'local-network-denied',
  'local-network-silent',
  'multicast-denied',
  'discovery-denied',
] as const;

interface Given extends Pick<Case, 'osMajor'> {
  readonly attempts: NonNullable<Case['attempts']>;
  readonly ways: readonly Way[];
  readonly lastChange: LastChange;
}

/** What markedTries needs to be looked at. */
export const MARK_NEEDS = ['osMajor', 'attempts', 'ways', 'lastChange'] as const;

/** EHOSTUNREACH may pass by itself for about this long after the Mac started, woke or changed its network (facts A6). */
const UNSETTLED_MS = 10_000;

/** Whether one of the tries fell into the time after a change, when it says little. */
function isUnsettled({ startedAtMs, wokeAtMs, linkChangedAtMs }: LastChange, { all }: Pick<Tries, 'all'>): boolean {
  const changes = [startedAtMs, wokeAtMs, linkChangedAtMs].flatMap((atMs) => atMs ?? []);
  return all.some((each) => changes.some((atMs) => each.startedAtMs >= atMs && each.startedAtMs - atMs < UNSETTLED_MS));
}

/**
 * Tries that bear the mark of Local Network Privacy (facts A6, "Decision order"): EHOSTUNREACH from connect(2) itself, at
 * least twice over 1.5 s and not just after a start, a wake or a change of the link, to an on-link address that no reject
 * route covers, by a program that nobody on the link answered.
 */
export function markedTries({ osMajor, attempts, ways, lastChange }: Given, times = 2): readonly Tries[] {
  if (osMajor === null || osMajor < FIRST_MACOS) return [];
  const answered = new Set(
    attempts.filter((each) => isAnswer(each) && isOnLink(ways, each.target.address)).map(({ program }) => program),
  );
  return triesOf(attempts).filter(
    (tries) =>
      isRefusedHere(tries, times) &&
      !isUnsettled(lastChange, tries) &&
      isOnLink(ways, tries.address) &&
      !isRejected(wayTo(ways, tries.address)) &&
      !answered.has(tries.program),
  );
}

export const programsOf = (tries: readonly Tries[]): string =>
  [...new Set(tries.map(({ program }) => programName(program)))].join(', ');

export const identityOf = (programs: readonly ProgramIdentity[] | null, program: string): ProgramIdentity | undefined =>
  programs?.find(({ path }) => path === program);

/** The record that stands for a program: one for its path, else one for its signing identifier (facts A7). */
export function recordOf(
  records: readonly LocalNetworkRecord[],
  programs: readonly ProgramIdentity[] | null,
  program: string,
): LocalNetworkRecord | undefined {
  const identity = identityOf(programs, program);
  const paths = [program, identity?.realPath, identity?.responsiblePath];
  const byPath = paths.flatMap((path) => records.find((each) => each.path !== null && each.path === path) ?? []);
  return byPath[0] ?? records.find(({ identifier }) => identifier !== null && identifier === identity?.identifier);
}

/** Facts A8, in their order. The firewall is not among them: it filters incoming connections only. */
export function localNetworkRepairs(tries: readonly Tries[]): readonly NextStep[] {
  const [first] = tries;
  const names = programsOf(tries);
  const others = first === undefined || first.program === 'routelight' ? [] : interpreterSteps(first.program);
  return [
    action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
    advice(
      `Switch on the app that started ${names} (its terminal or editor, if it was started in one), then quit that app and open it again.`,
    ),
    advice('If it is on already: switch it off and on again, and open the app again.'),
    advice('If that does not help: restart the Mac, and remove old copies of the app.'),
    ...others,
    advice(
      'Until then, a way that passes a router or a tunnel works: the target’s tailnet address, or a relay by ssh -L.',
    ),
  ];
}

const interpreterSteps = (program: string): readonly NextStep[] => [
  advice('For an interpreter (Python, Node): use one with a lasting signature, or start it from Terminal.'),
  command(
    'See how it is signed:',
    printCommandLine({ file: '/usr/bin/codesign', args: ['-dv', '--verbose=2', program] }),
  ),
];

/** The control that proves it: a program run by the administrator is never stopped by this permission (facts A4). */
export const rootControl = ({ last: { target } }: Tries): readonly NextStep[] => [
  action('Prove it: connect once as administrator', 'run-root-control'),
  command(
    'Or in Terminal:',
    printCommandLine({
      file: 'sudo',
      args: ['/usr/bin/nc', '-z', '-G', '3', '-w', '3', target.address, String(target.port)],
    }),
  ),
];

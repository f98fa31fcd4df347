import type { ConnectAttempt } from '../../connect-attempt.ts';
import { action, advice, citeAttempt, fact, finding, notApplicable, programName } from '../answers.ts';
import type { EarlierAttempt, LastChange } from '../deeper-looks.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, rootControl, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkLostWithUpdate = defineRule({
  id: 'local-network-lost-with-update',
  signature: 'L13',
  title:
    'The program worked before the Mac restarted or was updated: its Local Network permission is no longer applied',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'earlier'],
  makesMoot: [...WEAKER_WORDS, 'local-network-denied-to-others', 'local-network-denied-to-program'],
  lookAlikes: ['local-network-denied'],
  source: 'facts L13, A8.2: switching it off and on again helps',
  weight: 'problem',
  test(given) {
    const lost = markedTries(given).flatMap((tries) => {
      const worked = given.earlier.filter((each) => isSame(each, tries.last)).toSorted((a, b) => b.atMs - a.atMs)[0];
      const between =
        worked === undefined ? null : changeSince(worked, tries.all[0], given.lastChange, given.osVersion);
      return worked === undefined || between === null ? [] : [{ tries, between }];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no program that is refused here worked before a restart or update');
    const { tries, between } = first;
    return finding(
      'very-likely',
      [
        fact(`${programName(tries.program)} reached ${tries.address} in an earlier run; since then ${between}.`),
        ...tries.all.map(citeAttempt),
      ],
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice(`Switch the app that started ${programName(tries.program)} off and on again there, and open it again.`),
        ...rootControl(tries),
        ...localNetworkRepairs([tries]).slice(1),
      ],
    );
  },
});

const isSame = ({ program, address, isAnswered }: EarlierAttempt, last: ConnectAttempt): boolean =>
  isAnswered && program === last.program && address === last.target.address;

/** What came between the success and now, in words; `null` when nothing is known to have. */
function changeSince(
  { atMs, osVersion: before }: EarlierAttempt,
  { startedAtMs: nowMs }: ConnectAttempt,
  { startedAtMs }: LastChange,
  osVersion: string | null,
): string | null {
  if (atMs >= nowMs) return null;
  if (before !== null && osVersion !== null && before !== osVersion)
    return `macOS was updated from ${before} to ${osVersion}`;
  return startedAtMs !== null && startedAtMs > atMs && startedAtMs <= nowMs ? 'the Mac was restarted' : null;
}

import { action, advice, citeAttempt, fact, finding, notApplicable, programName } from '../answers.ts';
import { MARK_NEEDS, markedTries, recordOf, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkRecordStale = defineRule({
  id: 'local-network-record-stale',
  signature: 'L9',
  title: 'Local Network access is switched on for this program, but macOS refuses it all the same',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'localNetworkRecords', 'programs'],
  makesMoot: [
    ...WEAKER_WORDS,
    'local-network-denied-to-others',
    'local-network-denied-to-program',
    'local-network-denied-to-unstable-identity',
    'local-network-lost-with-parent',
  ],
  lookAlikes: ['local-network-record-denies'],
  source: 'facts L9, A5, A8: stale record, changed UUID',
  weight: 'problem',
  test(given) {
    const { localNetworkRecords, programs } = given;
    const refused = markedTries(given).flatMap((tries) => {
      const record = recordOf(localNetworkRecords, programs, tries.program);
      return record?.state === 'allowed' ? [{ tries, record }] : [];
    });
    const [first] = refused;
    if (first === undefined) return notApplicable('no program that is refused here has a record that allows it');
    const { identifier } = first.record;
    const same = localNetworkRecords.filter((each) => identifier !== null && each.identifier === identifier).length;
    return finding(
      'very-likely',
      [
        fact(`macOS has a record that allows ${programName(first.record.path ?? identifier ?? '')}.`),
        ...(same > 1
          ? [
              fact(
                `There are ${same} records for the identifier ${programName(identifier ?? '')}: an old one may stand in the way.`,
              ),
            ]
          : []),
        ...first.tries.all.map(citeAttempt),
      ],
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice('Switch the program off and on again there, then quit it and open it again.'),
        advice(
          'If that does not help: restart the Mac, remove old copies of the program, and start it from its final place.',
        ),
      ],
    );
  },
});

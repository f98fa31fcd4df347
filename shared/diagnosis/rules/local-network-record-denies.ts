import { citeAttempt, fact, finding, notApplicable, programName } from '../answers.ts';
import { localNetworkRepairs, MARK_NEEDS, markedTries, recordOf, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkRecordDenies = defineRule({
  id: 'local-network-record-denies',
  signature: 'L10',
  title: 'Local Network access is switched off for this program in System Settings',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'localNetworkRecords'],
  makesMoot: [
    ...WEAKER_WORDS,
    'local-network-blocked-in-log',
    'local-network-denied-but-not-to-root',
    'local-network-denied-but-reached-otherwise',
    'local-network-denied-to-others',
    'local-network-denied-to-program',
    'local-network-lost-with-update',
  ],
  lookAlikes: ['local-network-record-stale'],
  source: 'facts L10, A7; minimum evidence',
  weight: 'problem',
  test(given) {
    const denied = markedTries(given).flatMap((tries) => {
      const record = recordOf(given.localNetworkRecords, given.programs, tries.program);
      return record === undefined || record.state === 'allowed' ? [] : [{ tries, record }];
    });
    if (denied.length === 0) return notApplicable('no program that is refused here has a record that denies it');
    const evidence = denied.flatMap(({ tries, record }) => [
      fact(
        `macOS has a record for ${programName(record.path ?? record.identifier ?? '')}: ${record.state === 'denied' ? 'denied' : 'not yet decided, which denies'}.`,
      ),
      ...tries.all.map(citeAttempt),
    ]);
    return finding('certain', evidence, localNetworkRepairs(denied.map(({ tries }) => tries)));
  },
});

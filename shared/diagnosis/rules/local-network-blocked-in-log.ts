import { cite, citeAttempt, finding, notApplicable } from '../answers.ts';
import { identityOf, localNetworkRepairs, MARK_NEEDS, markedTries, WEAKER_WORDS } from '../local-network.ts';
import { defineRule } from '../rule.ts';

export const localNetworkBlockedInLog = defineRule({
  id: 'local-network-blocked-in-log',
  signature: 'L15',
  title: 'macOS’s own log says that it kept this program from the local network',
  step: 'connect',
  platform: 'darwin',
  needs: [...MARK_NEEDS, 'blockedNotices'],
  makesMoot: [...WEAKER_WORDS, 'local-network-denied-but-not-to-root', 'local-network-denied-but-reached-otherwise'],
  lookAlikes: ['local-network-denied'],
  source: 'facts L15, A7; minimum evidence',
  weight: 'problem',
  test(given) {
    const blocked = markedTries(given).flatMap((tries) => {
      const identity = identityOf(given.programs, tries.program);
      const names = [tries.program, identity?.realPath, identity?.responsiblePath];
      const notice = given.blockedNotices.find(({ program }) => program !== null && names.includes(program));
      return notice === undefined ? [] : [{ tries, notice }];
    });
    if (blocked.length === 0) return notApplicable('the log names no program that is refused here');
    const evidence = blocked.flatMap(({ tries, notice }) => [
      cite(`The log names process ${notice.pid}.`, { printed: notice.text }),
      ...tries.all.map(citeAttempt),
    ]);
    return finding('certain', evidence, localNetworkRepairs(blocked.map(({ tries }) => tries)));
  },
});

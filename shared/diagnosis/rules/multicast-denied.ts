import { action, advice, fact, finding, notApplicable, programName } from '../answers.ts';
import { deniedSends } from '../multicast.ts';
import { defineRule } from '../rule.ts';

export const multicastDenied = defineRule({
  id: 'multicast-denied',
  signature: 'L7',
  title: 'macOS does not let the program send to everyone on the local network',
  step: 'connect',
  platform: 'darwin',
  needs: ['osMajor', 'multicastSends', 'interfaces', 'attempts'],
  makesMoot: [],
  lookAlikes: ['multicast-lost'],
  source: 'facts L7, A3, A6',
  weight: 'problem',
  test(given) {
    const denied = deniedSends(given);
    const [first] = denied;
    if (first === undefined) return notApplicable('no program was refused multicast for 10 s while an interface is up');
    return finding(
      'very-likely',
      denied.map(({ program, group, errno }) =>
        fact(`${programName(program)} to ${group}: ${errno}, on this machine.`),
      ),
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice(`Switch on the app that started ${programName(first.program)}, then quit it and open it again.`),
        advice('To prove it, run the same as administrator: root is never stopped by this permission.'),
      ],
    );
  },
});

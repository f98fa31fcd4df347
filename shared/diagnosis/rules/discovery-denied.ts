import { action, advice, fact, finding, notApplicable, programName } from '../answers.ts';
import { deniedSends } from '../multicast.ts';
import { defineRule } from '../rule.ts';

export const discoveryDenied = defineRule({
  id: 'discovery-denied',
  signature: 'M2',
  title: 'Discovery finds nothing because macOS does not let the program use the local network',
  step: 'connect',
  platform: 'darwin',
  needs: ['osMajor', 'multicastSends', 'interfaces', 'attempts', 'discoveries'],
  makesMoot: ['multicast-denied'],
  lookAlikes: ['multicast-lost'],
  source: 'facts M2, L7, G1',
  weight: 'problem',
  test(given) {
    const denied = deniedSends(given);
    const [first] = denied;
    const missed = given.discoveries.filter(({ foundTarget }) => !foundTarget);
    if (first === undefined || missed.length === 0) return notApplicable('discovery works, or sending was not refused');
    return finding(
      'very-likely',
      [
        ...denied.map(({ program, group, errno }) =>
          fact(`${programName(program)} to ${group}: ${errno}, on this machine.`),
        ),
        ...missed.map(({ service, by }) =>
          fact(`${service} was not found by ${by === 'system' ? 'the system' : 'a socket of our own'}.`),
        ),
      ],
      [
        action('Open System Settings › Privacy & Security › Local Network', 'open-local-network-settings'),
        advice(`Switch on the app that started ${programName(first.program)}, then quit it and open it again.`),
        advice('Until then, name the peers in a fixed list instead of finding them.'),
      ],
    );
  },
});

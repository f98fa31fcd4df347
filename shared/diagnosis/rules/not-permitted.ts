import { advice, citeTries, command, finding, notApplicable } from '../answers.ts';
import { wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere } from '../tries.ts';

export const notPermitted = defineRule({
  id: 'not-permitted',
  signature: 'F6',
  title:
    'The system does not permit the program to connect: a sandbox, a content filter or a firewall for outgoing traffic',
  step: 'connect',
  needs: ['attempts', 'ways'],
  makesMoot: [],
  lookAlikes: ['prohibit-route', 'firewall-prohibits'],
  source: 'facts F6, I1: EPERM; connect(2) EACCES',
  weight: 'problem',
  test({ attempts, ways, platform }) {
    const denied = endedWith(deadTries({ attempts }), 'not-permitted').filter(
      ({ address, last }) =>
        wayTo(ways, address)?.answer?.kind !== 'prohibit' && (last.errno === 'EPERM' || failedHere(last)),
    );
    if (denied.length === 0) return notApplicable('no try ended with EPERM or EACCES');
    const isPlain = denied.some(({ last }) => last.errno === 'EPERM');
    const onMac = [
      advice('If another app or tool started the program, look for its sandbox: try the program from Terminal.'),
      command('See which content filters are active:', '/usr/bin/systemextensionsctl list'),
    ];
    const onLinux = [
      command('Look for a rule on outgoing packets (as root):', 'nft list ruleset'),
      advice(
        'In a container or service, look at its seccomp, SELinux or AppArmor profile, and at IPAddressDeny= of its unit.',
      ),
    ];
    return finding(isPlain ? 'very-likely' : 'possible', citeTries(denied), platform === 'linux' ? onLinux : onMac);
  },
});

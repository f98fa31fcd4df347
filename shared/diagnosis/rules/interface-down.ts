import { advice, citeAttempt, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const interfaceDown = defineRule({
  id: 'interface-down',
  signature: 'N8',
  title: 'The network interface that leads to the target is switched off',
  step: 'route',
  needs: ['attempts'],
  makesMoot: ['no-route'],
  lookAlikes: ['no-route'],
  source: 'facts N8, I1; connect(2) ENETDOWN',
  weight: 'problem',
  test(given) {
    const down = endedWith(deadTries(given), 'interface-down');
    if (down.length === 0) return notApplicable('no try ended with ENETDOWN');
    return finding(
      'certain',
      down.map(({ last }) => citeAttempt(last)),
      [
        advice('Plug in the cable, or switch Wi-Fi or the VPN on again.'),
        given.platform === 'linux'
          ? command('See which interface is down:', 'ip -br link')
          : command('See which interface is down:', 'ifconfig -a'),
      ],
    );
  },
});

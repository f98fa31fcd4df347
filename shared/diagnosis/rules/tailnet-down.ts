import { advice, cite, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { isTailnetTarget } from '../tailnet-target.ts';
import { isAccepted } from '../tries.ts';

export const tailnetDown = defineRule({
  id: 'tailnet-down',
  signature: 'T3',
  title: 'Tailscale is not connected on this machine, and the target is in the tailnet',
  step: 'route',
  needs: ['tailnet', 'attempts'],
  makesMoot: [
    'no-answer-beyond-router',
    'no-route',
    'no-default-route',
    'name-does-not-exist',
    'tailnet-peer-offline',
    'tunnel-silent',
  ],
  lookAlikes: ['tailnet-peer-offline'],
  source: 'facts T3, H: BackendState',
  weight: 'problem',
  test(given) {
    const self = given.tailnet.find(({ isSelf }) => isSelf);
    const state = self?.backendState ?? null;
    if (self === undefined || state === null || state === 'Running')
      return notApplicable('Tailscale runs, or its state is not known');
    if (given.attempts.some(isAccepted) || !isTailnetTarget(given))
      return notApplicable('the target is not in the tailnet, or was reached');
    return finding(
      'very-likely',
      [cite(`Tailscale’s state: ${state}.`, self)],
      [
        state === 'NeedsLogin'
          ? advice('Log in to Tailscale again on this machine.')
          : given.platform === 'darwin'
            ? advice('Connect it from the Tailscale icon in the menu bar.')
            : command('Connect (as root):', 'tailscale up'),
        ...self.health.map((text) => advice(`Tailscale says: ${text}`)),
      ],
    );
  },
});

import { advice, citeTries, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const resetOnConnect = defineRule({
  id: 'reset-on-connect',
  signature: 'linux F7',
  title: 'Something takes the connection and cuts it at once: the server crashed, or a machine between forbids it',
  step: 'service',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['port-refused', 'closed-at-once'],
  source: 'facts I1: ECONNRESET is a reset after the handshake, a closed port is ECONNREFUSED; RFC 9293 §3.10.7',
  weight: 'problem',
  test(given) {
    const reset = endedWith(deadTries(given), 'reset');
    if (reset.length === 0) return notApplicable('no try was reset');
    return finding('very-likely', citeTries(reset), [
      advice('Look at the log of the server: one that crashes, or closes with unread data, resets its connections.'),
      advice(`If a proxy, load balancer or port forward has port ${given.target.port}, check the server behind it.`),
      advice('If the server logs nothing, a firewall on the way may send the reset in its name.'),
    ]);
  },
});

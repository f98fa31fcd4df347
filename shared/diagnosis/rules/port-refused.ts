import { action, advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const portRefused = defineRule({
  id: 'port-refused',
  signature: 'S1',
  title: 'The target is up but refuses this port: its server is not running, or listens on another port or address',
  step: 'connect',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['packets-dropped'],
  source: 'facts I1; connect(2) ECONNREFUSED; RFC 9293 §3.5.2',
  weight: 'problem',
  test(given) {
    const refused = endedWith(deadTries(given), 'refused');
    if (refused.length === 0) return notApplicable('no connect was refused');
    const { port } = given.target;
    const steps = [
      advice(
        `On the target machine, check that the server runs and that it listens on port ${port} of this address or of all addresses.`,
      ),
      action('See which of its ports take connections', 'scan-ports'),
      command('See it there on macOS:', `lsof -nP -iTCP:${port} -sTCP:LISTEN`),
      command('See it there on Linux:', `ss -ltnp 'sport = :${port}'`),
    ];
    return finding('very-likely', citeTries(refused), steps, [
      fact(
        'A firewall with a REJECT rule refuses in the same way; only the target’s own list of listeners tells them apart.',
      ),
    ]);
  },
});

import { action, advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { Case } from '../case.ts';
import type { NextStep } from '../evidence.ts';
import { isThisMachine } from '../facts-of-case.ts';
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
    return finding('very-likely', citeTries(refused), nextSteps(given), [
      fact(
        'A firewall with a REJECT rule refuses in the same way; only the target’s own list of listeners tells them apart.',
      ),
    ]);
  },
});

/** What the other end runs on is not known: both systems' commands are told. */
function nextSteps({ target: { port }, ways, platform }: Case): readonly NextStep[] {
  const isHere = ways !== null && isThisMachine(ways);
  const look = {
    darwin: `lsof -nP -iTCP:${port} -sTCP:LISTEN`,
    linux: `ss -ltnp 'sport = :${port}'`,
  };
  return [
    advice(
      `On ${isHere ? 'this' : 'the target'} machine, check that the server runs and that it listens on port ${port} of this address or of all addresses.`,
    ),
    action('See which of its ports take connections', 'scan-ports'),
    ...(isHere
      ? [command('See what listens on it:', look[platform])]
      : [command('See it there on macOS:', look.darwin), command('See it there on Linux:', look.linux)]),
  ];
}

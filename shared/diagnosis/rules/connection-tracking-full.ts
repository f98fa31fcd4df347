import { citeTries, clear, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const connectionTrackingFull = defineRule({
  id: 'connection-tracking-full',
  signature: 'linux',
  title: 'The connection table of this machine’s firewall is full: new connections are dropped',
  step: 'this-machine',
  platform: 'linux',
  needs: ['attempts', 'connectionTracking'],
  makesMoot: ['packets-dropped', 'no-answer-beyond-router'],
  lookAlikes: ['packets-dropped'],
  source: 'kernel Documentation/networking/nf_conntrack-sysctl.rst: nf_conntrack_count, nf_conntrack_max',
  weight: 'problem',
  test({ attempts, connectionTracking: { count, limit } }) {
    const failed = endedWith(deadTries({ attempts }), 'timed-out', 'not-permitted');
    if (failed.length === 0) return notApplicable('no try went unanswered');
    const counted = fact(`${count} connections are tracked, of at most ${limit}.`);
    if (count < limit) return clear(counted);
    return finding(
      'very-likely',
      [counted, ...citeTries(failed)],
      [
        command('Raise the limit (as root):', `sysctl -w net.netfilter.nf_conntrack_max=${limit * 2}`),
        command('See what fills it (as root):', 'conntrack -L'),
      ],
    );
  },
});

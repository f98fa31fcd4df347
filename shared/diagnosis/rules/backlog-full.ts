import { advice, cite, citeTries, clear, command, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const backlogFull = defineRule({
  id: 'backlog-full',
  signature: 'F5',
  title: 'The server does not take its connections: its queue is full',
  step: 'service',
  needs: ['attempts', 'listenQueues'],
  makesMoot: ['packets-dropped', 'no-answer-beyond-router', 'application-firewall-drops', 'something-filters'],
  lookAlikes: ['something-filters'],
  source: 'facts F5, I2; listen(2); ss(8): for a listener Recv-Q waits, Send-Q is the limit',
  weight: 'problem',
  test({ attempts, listenQueues, target: { port }, platform }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out');
    const queues = listenQueues.filter(({ localPort }) => localPort === port);
    if (silent.length === 0 || queues.length === 0)
      return notApplicable('no unanswered try to a listener whose queue is known');
    // Linux takes one more than the limit says before it drops (net/sock.h sk_acceptq_is_full)
    const full = queues.filter(({ waiting, limit }) =>
      platform === 'linux' ? waiting > limit : waiting > 0 && waiting >= limit,
    );
    const cited = queues.map((each) =>
      cite(`${each.waiting} connections wait at ${each.localAddress}:${port}, of at most ${each.limit}.`, each),
    );
    if (full.length === 0) return clear(...cited);
    return finding(
      'very-likely',
      [...cited, ...citeTries(silent)],
      [
        advice('The server is stuck or too slow to accept: look at its log, then restart it.'),
        command('Watch the queue:', platform === 'linux' ? `ss -ltn 'sport = :${port}'` : 'netstat -Lan'),
        advice(
          'If it is merely busy, raise the backlog that it passes to listen(2), and the system’s limit (somaxconn).',
        ),
      ],
    );
  },
});

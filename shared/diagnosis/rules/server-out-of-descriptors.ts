import { advice, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import type { OwnerDetails } from '../deeper-looks.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const serverOutOfDescriptors = defineRule({
  id: 'server-out-of-descriptors',
  signature: 'linux',
  title: 'The server has as many files and connections open as it may, so it cannot take another',
  step: 'this-machine',
  needs: ['attempts', 'owners', 'services'],
  makesMoot: ['closed-at-once', 'reset-after-accept', 'http-hangs', 'backlog-full'],
  lookAlikes: ['closed-at-once', 'http-hangs'],
  source: 'accept(2) EMFILE; getrlimit(2) RLIMIT_NOFILE; libuv then accepts and closes, others leave the queue to fill',
  weight: 'problem',
  test({ attempts, owners, services, platform }) {
    const isServed = services.some(({ kind }) => SERVED.includes(kind));
    const full = owners.filter(
      ({ openFiles, openFilesLimit }) => openFiles !== null && openFilesLimit !== null && openFiles >= openFilesLimit,
    );
    const [first] = full;
    if (first === undefined || isServed) return notApplicable('the server serves, or may open more files');
    const tried = attempts.filter((each) => isAccepted(each) || each.outcome.kind === 'timed-out');
    if (tried.length === 0) return notApplicable('no try got as far as the server');
    return finding(
      'very-likely',
      [...full.map(citeOwner), ...tried.map(citeAttempt)],
      [
        advice('Restart the server, and watch whether the number grows again: then it does not close what it opens.'),
        command('See what it has open (as its user or root):', `ls -l /proc/${first.pid}/fd`),
        ...(platform === 'linux'
          ? [
              advice(
                'If it needs that many, raise the limit: LimitNOFILE= in its systemd unit, or ulimit -n before it starts.',
              ),
            ]
          : [advice('If it needs that many, raise the limit with ulimit -n before it starts.')]),
      ].filter(({ kind }) => platform === 'linux' || kind !== 'command'),
    );
  },
});

const SERVED: readonly string[] = ['banner', 'http', 'tls'];

const citeOwner = ({ pid, command: name, openFiles, openFilesLimit }: OwnerDetails) =>
  fact(`${name ?? 'The server'} (pid ${pid}) has ${openFiles} descriptors open, of at most ${openFilesLimit}.`);

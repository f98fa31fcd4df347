import { advice, cite, fact, finding, notApplicable } from '../answers.ts';
import { isWhole, listenersOn } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const portInTimeWait = defineRule({
  id: 'port-in-time-wait',
  signature: 'S7',
  title: 'The server was restarted too soon: old connections still hold its port',
  step: 'this-machine',
  needs: ['reported', 'listeners', 'sockets'],
  makesMoot: ['server-not-running', 'port-refused'],
  lookAlikes: ['port-taken'],
  source: 'facts S7, I2: TIME_WAIT lasts 30 s on macOS, 60 s on Linux; socket(7) SO_REUSEADDR',
  weight: 'problem',
  test(given) {
    const { reported, listeners, sockets, platform } = given;
    const { port } = given.target;
    if (reported.category !== 'EADDRINUSE') return notApplicable('the error is not EADDRINUSE');
    if (!isWhole(given, 'listeners') || !isWhole(given, 'sockets'))
      return notApplicable('the lists of sockets may lack some');
    if (listenersOn(listeners, port).length > 0) return notApplicable('a program listens on the port');
    const held = sockets.filter(({ protocol, localPort }) => protocol === 'tcp' && localPort === port);
    if (held.length === 0 || !held.every(({ state }) => isTimeWait(state)))
      return notApplicable('not only TIME_WAIT holds the port');
    const seconds = platform === 'linux' ? 60 : 30;
    const cited = held.slice(0, 3).map((each) => cite('A connection in TIME_WAIT holds the port.', each));
    return finding(
      'very-likely',
      [fact(`No program listens on port ${port}.`), ...cited],
      [
        advice(`Wait ${seconds} s and start the server again.`),
        advice('To have it start at once every time, set SO_REUSEADDR on its listening socket before bind.'),
      ],
    );
  },
});

/** `TIME_WAIT` (netstat), `TIME-WAIT` (ss). */
const isTimeWait = (state: string | null): boolean => state?.replace('-', '_') === 'TIME_WAIT';

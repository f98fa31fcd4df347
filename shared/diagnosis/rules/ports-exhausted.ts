import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

/** So many sockets on one machine are no chance; the usual range has 16,384 ports on macOS and 28,232 on Linux. */
const MANY_SOCKETS = 1_000;
/** Of a range that is known, this share in use leaves nothing to find. */
const NEARLY_ALL = 0.9;

export const portsExhausted = defineRule({
  id: 'ports-exhausted',
  signature: 'N10',
  title: 'This machine has no local port left for another connection',
  step: 'this-machine',
  needs: ['attempts'],
  makesMoot: [],
  lookAlikes: ['address-not-ours'],
  source: 'facts N10, I1; ip(7) ip_local_port_range, connect(2) EADDRNOTAVAIL',
  weight: 'problem',
  test({ attempts, sockets, ephemeralPorts, target, platform }) {
    const failed = endedWith(deadTries({ attempts }), 'address-not-available').filter(
      ({ last }) => last.sourceAddress === null,
    );
    if (failed.length === 0 || target.port === 0)
      return notApplicable('no try ended with EADDRNOTAVAIL without a source address');
    const waiting = (sockets ?? []).filter(({ state }) => state?.replace('-', '_') === 'TIME_WAIT').length;
    const used = new Set(
      (sockets ?? []).filter(({ peerPort }) => peerPort === target.port).map(({ localPort }) => localPort),
    ).size;
    const range = ephemeralPorts === null ? null : ephemeralPorts.last - ephemeralPorts.first + 1;
    const isFull = waiting >= MANY_SOCKETS || used >= MANY_SOCKETS || (range !== null && used >= range * NEARLY_ALL);
    const counted =
      sockets === null
        ? []
        : [fact(`${waiting} connections are in TIME_WAIT; ${used} local ports lead to port ${target.port}.`)];
    const ranged = range === null ? [] : [fact(`Outgoing connections may use ${range} local ports.`)];
    return finding(
      isFull ? 'very-likely' : 'possible',
      [...citeTries(failed), ...counted, ...ranged],
      [
        advice('Have the program keep its connections open and use them again; end the one that opens too many.'),
        platform === 'linux'
          ? command('Count the sockets by state:', 'ss -s')
          : command('Count the sockets:', 'netstat -an -p tcp'),
        advice(`Waiting helps too: old connections free their port after ${platform === 'linux' ? 60 : 30} s.`),
      ],
    );
  },
});

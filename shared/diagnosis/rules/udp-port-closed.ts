import { advice, command, fact, finding, notApplicable } from '../answers.ts';
import { isWhole } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const udpPortClosed = defineRule({
  id: 'udp-port-closed',
  signature: 'linux S1',
  title: 'The target is up, but nothing there takes UDP on this port',
  step: 'connect',
  needs: ['udpTries'],
  makesMoot: [],
  lookAlikes: ['port-refused'],
  source: 'RFC 1122 §4.1.3.1: a port without a listener is answered with ICMP port unreachable; udp(7) ECONNREFUSED',
  weight: 'problem',
  test(given) {
    const { udpTries, listeners, target } = given;
    if (target.transport !== 'udp') return notApplicable('the target speaks TCP');
    const refused = udpTries.filter(({ kind }) => kind === 'refused');
    if (refused.length === 0 || refused.length < udpTries.length)
      return notApplicable('no datagram was refused, or another address took one');
    const ofTcp = (listeners ?? []).filter(
      ({ protocol, localPort, state }) => protocol === 'tcp' && localPort === target.port && state === 'LISTEN',
    );
    const isSeen = listeners !== null && isWhole(given, 'listeners');
    return finding(
      'very-likely',
      refused.map((each) =>
        fact(
          `${each.target.address} answered a datagram to port ${each.target.port} with “port unreachable” after ${each.elapsedMs} ms.`,
        ),
      ),
      [
        advice('Start the service, or look for the port that it uses.'),
        ...(isSeen && ofTcp.length > 0 ? [advice('Something takes TCP on this port: perhaps TCP was meant.')] : []),
        command('On the target, see what takes UDP:', given.platform === 'linux' ? 'ss -lunp' : 'lsof -nP -iUDP'),
      ],
      [fact('A firewall that rejects answers the same.')],
    );
  },
});

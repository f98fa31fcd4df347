import { advice, cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { isWhole, listenersOn, ownerName } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const listensForUdpOnly = defineRule({
  id: 'listens-for-udp-only',
  signature: 'linux S1',
  title: 'The service on this port speaks UDP; nothing takes TCP connections there',
  step: 'service',
  needs: ['attempts', 'listeners'],
  makesMoot: ['port-refused', 'server-not-running'],
  lookAlikes: ['server-not-running', 'listens-on-loopback-only'],
  source: 'udp(7): a UDP socket takes no connections; connect(2) ECONNREFUSED',
  weight: 'problem',
  test(given) {
    const { port } = given.target;
    const refused = endedWith(deadTries(given), 'refused');
    const ofUdp = given.listeners.filter(
      ({ protocol, localPort, peerAddress }) => protocol === 'udp' && localPort === port && peerAddress === null,
    );
    if (refused.length === 0 || ofUdp.length === 0 || !isWhole(given, 'listeners'))
      return notApplicable('not refused, or nothing has the port for UDP');
    if (listenersOn(given.listeners, port).length > 0) return notApplicable('something takes TCP on the port');
    return finding(
      'certain',
      [
        ...ofUdp.map((each) => cite(`${ownerName(each)} has UDP port ${port} on ${each.localAddress}.`, each)),
        ...citeTries(refused),
      ],
      [
        advice(`If UDP was meant, nothing is wrong so far: a TCP connect says nothing about it.`),
        advice('If TCP was meant, switch it on in the server, or look for the port that it uses for TCP.'),
        command('See both on that machine:', given.platform === 'linux' ? 'ss -lntup' : `lsof -nP -i :${port}`),
      ],
    );
  },
});

import { isLinkLocal } from '../../address.ts';
import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { advice, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { defineRule } from '../rule.ts';
import { deadTries, failedHere } from '../tries.ts';

export const zoneMissing = defineRule({
  id: 'zone-missing',
  signature: 'linux',
  title: 'A link-local address (fe80::…) says nothing without the interface: write it behind a percent sign',
  step: 'route',
  needs: ['attempts'],
  makesMoot: ['no-route', 'local-network-denied', 'local-network-silent', 'unreachable-on-old-system'],
  lookAlikes: ['no-route'],
  source: 'RFC 4007 §6, §11; net/ipv6/tcp_ipv6.c: EINVAL without an interface; xnu in6_src.c: EHOSTUNREACH',
  weight: 'problem',
  test({ attempts, platform, interfaces }) {
    const lost = deadTries({ attempts }).filter(
      ({ last }) =>
        last.target.family === 'ipv6' && isLinkLocal(last.target) && last.target.zone === null && failedHere(last),
    );
    const [first] = lost;
    if (first === undefined) return notApplicable('no link-local address without its interface failed');
    // the link has to be one on which this machine has a link-local address itself, and none of a tunnel
    const names = (interfaces ?? []).flatMap(({ name, flags, addresses }) =>
      flags.includes('UP') &&
      !flags.includes('LOOPBACK') &&
      tunnelKindOf(name) === null &&
      addresses.some(({ address }) => address.startsWith('fe80:'))
        ? [name]
        : [],
    );
    const usual = platform === 'linux' ? 'eth0' : 'en0';
    const list = platform === 'linux' ? 'ip -br link' : 'ifconfig -l';
    return finding(
      'very-likely',
      [...citeTries(lost), fact(`${first.address} may be on every link of this machine; nothing says on which.`)],
      [
        advice(
          `Write the interface with it, the one by which the target is reached: ${names.length > 0 ? names.map((name) => `${first.address}%${name}`).join(' or ') : `such as ${first.address}%${usual}`}.`,
        ),
        command('See which interfaces there are:', list),
      ],
    );
  },
});

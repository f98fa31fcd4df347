import { action, advice, citeAttempt, command, fact, finding, notApplicable } from '../answers.ts';
import { familyOf } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { isAccepted } from '../tries.ts';

export const mtuBlackHole = defineRule({
  id: 'mtu-black-hole',
  signature: 'linux I4',
  title: 'Big packets are lost on the way without a word: small exchanges work, large ones hang (an MTU black hole)',
  step: 'service',
  needs: ['attempts', 'services', 'pathMtus'],
  makesMoot: ['http-hangs', 'http-stops-halfway', 'tls-hangs', 'application-firewall-empties'],
  lookAlikes: ['http-hangs'],
  source: 'facts I4; RFC 2923 §2.1; RFC 8899; ip-sysctl.rst tcp_mtu_probing',
  weight: 'problem',
  test({ attempts, services, pathMtus, platform }) {
    const hung = services.filter(({ kind }) => kind === 'http-hung');
    const holes = pathMtus.filter(
      ({ address, mtu, firstFailing, said }) =>
        mtu !== null && firstFailing !== null && said === null && hung.some((each) => each.address === address),
    );
    const [first] = holes;
    if (first === undefined || hung.length < services.length)
      return notApplicable('nothing hung, or big packets passed, or somebody said that they do not');
    const accepted = attempts.filter((each) => isAccepted(each) && each.target.address === first.address);
    const mtu = first.mtu ?? 0;
    return finding(
      'very-likely',
      [
        ...accepted.map(citeAttempt),
        ...hung.map(({ address, elapsedMs }) =>
          fact(`${address} took the request and nothing came in ${elapsedMs} ms.`),
        ),
        fact(`Packets of ${mtu} bytes are answered, of ${first.firstFailing} bytes not, and no router says why.`),
      ],
      [
        advice(
          'Look for a tunnel, VPN or PPPoE line on the way whose firewall drops “fragmentation needed”; let ICMP pass.',
        ),
        ...(platform === 'linux'
          ? [
              command(
                'For a try, let this machine ask for smaller packets (as root):',
                `ip route add ${first.address} via <router> advmss ${mtu - headersOf(first.address)}`,
              ),
            ]
          : [
              command(
                'See it with ping: this size is answered, a larger one is not:',
                familyOf(first.address) === 'ipv6'
                  ? `ping6 -c 2 -D -s ${mtu - 48} ${first.address}`
                  : `ping -c 2 -D -s ${mtu - 28} ${first.address}`,
              ),
            ]),
        advice('The router on the way can clamp the size for everybody (MSS clamping).'),
        ...((first.firstFailing ?? 0) - mtu > ROUGH_BYTES ? [action('Find the size to the byte', 'run-deep')] : []),
      ],
      [fact('A firewall that drops large pings and nothing else gives the same sizes; then the server itself hangs.')],
    );
  },
});

/** The walk tries a few sizes only; the slow tests come nearer than this. */
const ROUGH_BYTES = 20;

/** IP and TCP headers without options: RFC 791, RFC 8200, RFC 9293. */
const headersOf = (address: string): number => (familyOf(address) === 'ipv6' ? 60 : 40);

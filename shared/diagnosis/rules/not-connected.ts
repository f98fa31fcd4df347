import { isLinkLocal, parseAddress } from '../../address.ts';
import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import type { NetworkInterface } from '../../network-interface.ts';
import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { isOwn, isWhole } from '../facts-of-case.ts';
import { citeAnswer } from '../name-answers.ts';
import { joinsOthers, networkOf } from '../own-networks.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const notConnected = defineRule({
  id: 'not-connected',
  signature: 'linux N8',
  title: 'This machine is not connected to any network: no interface that is on has an address',
  step: 'this-machine',
  needs: ['interfaces', 'attempts', 'ways'],
  makesMoot: [
    'no-route',
    'no-default-route',
    'name-server-silent',
    'name-server-fails',
    'name-does-not-exist',
    'no-answer-beyond-router',
  ],
  lookAlikes: ['no-default-route', 'name-server-silent'],
  source: 'RFC 3927 §1.9: an address of 169.254/16 is what a machine gives itself when no DHCP server answers',
  weight: 'problem',
  test(given) {
    const { interfaces, attempts, resolutions, target } = given;
    if (!isWhole(given, 'interfaces')) return notApplicable('the list of interfaces may lack some');
    const failed = endedWith(deadTries({ attempts }), 'unreachable', 'interface-down', 'timed-out').filter(
      ({ address }) => !isOwn(given.ways, address) && !interfaces.some((own) => networkOf(own, address)),
    );
    const unfound = target.isName ? (resolutions ?? []).filter(({ error }) => error !== null) : [];
    const isUnfound = attempts.length === 0 && unfound.length > 0 && unfound.length === resolutions?.length;
    if (failed.length === 0 && !isUnfound) return notApplicable('nothing failed that needs a network');
    const joined = interfaces.filter((own) => joinsOthers(own) && own.addresses.some(isGiven));
    const tunnels = interfaces.filter(
      (own) => tunnelKindOf(own.name, own) !== null && own.flags.includes('UP') && own.addresses.some(isGiven),
    );
    if (joined.length > 0 || tunnels.length > 0) return notApplicable('an interface that is on has an address');
    const selfGiven = interfaces.flatMap((own) => (joinsOthers(own) ? own.addresses.filter(isSelfGiven) : []));
    return finding(
      'very-likely',
      [
        fact('Of the interfaces that are on, none but loopback has an address of a network.'),
        ...selfGiven.map((address) =>
          cite(`${address.address} is what a machine gives itself when nobody gives it an address.`, address),
        ),
        ...citeTries(failed),
        ...(isUnfound ? unfound.map((each) => citeAnswer(each, target.host)) : []),
      ],
      steps(given.platform === 'linux', selfGiven.length > 0),
    );
  },
});

const steps = (isLinux: boolean, isSelfGiven: boolean): readonly NextStep[] => [
  advice('Plug in the cable, or join the Wi-Fi.'),
  ...(isSelfGiven
    ? [
        advice(
          'The link is there, but no DHCP server gave an address: look at the router, or at the VLAN of the socket in the wall.',
        ),
      ]
    : []),
  isLinux
    ? command('See which interfaces are on and have an address:', 'ip -br addr')
    : command('See which interfaces are in use:', 'scutil --nwi'),
];

type Own = NetworkInterface['addresses'][number];

/** IPv6 link-local addresses are on every interface that is on. */
const isGiven = ({ address }: Own): boolean => {
  const parsed = parseAddress(address);
  return parsed !== null && !isLinkLocal(parsed);
};
const isSelfGiven = (own: Own): boolean => own.family === 'ipv4' && !isGiven(own);

import { parseAddress } from '../../address.ts';
import type { NetworkInterface } from '../../network-interface.ts';
import { covers } from '../../prefix.ts';
import { advice, citeTries, command, fact, finding, notApplicable, offer } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { isWhole } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const addressNotOurs = defineRule({
  id: 'address-not-ours',
  signature: 'N9',
  title: 'The source address is not on this machine: an alias is missing, or the network changed',
  step: 'this-machine',
  needs: ['attempts', 'interfaces'],
  makesMoot: [],
  lookAlikes: ['ports-exhausted'],
  source: 'facts N9, I1; bind(2) EADDRNOTAVAIL',
  weight: 'problem',
  test(given) {
    const failed = endedWith(deadTries(given), 'address-not-available').filter(
      ({ last }) => last.sourceAddress !== null,
    );
    const owned = new Set(given.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
    const missing = failed.flatMap(({ last }) => last.sourceAddress ?? []).filter((address) => !owned.has(address));
    if (missing.length === 0 || !isWhole(given, 'interfaces'))
      return notApplicable('no try asked for a source address that this machine lacks');
    const [source = ''] = missing;
    return finding(
      'certain',
      [...citeTries(failed), fact(`No interface of this machine has ${source}.`)],
      [
        advice(`Use an address that this machine has, or give it ${source} again.`),
        ...addOffer(given.interfaces, source),
        command('See its addresses:', given.platform === 'linux' ? 'ip -br addr' : 'ifconfig'),
      ],
    );
  },
});

/** To give the address to the interface whose subnet it is in; nothing where it is in none, since nobody would find it. */
function addOffer(interfaces: readonly NetworkInterface[], source: string): readonly NextStep[] {
  const wanted = parseAddress(source);
  if (wanted === null) return [];
  const { family, address } = wanted;
  const on = interfaces.find(
    ({ flags, addresses }) =>
      !flags.includes('LOOPBACK') &&
      addresses.some(({ prefixLength, ...own }) => prefixLength !== null && covers({ ...own, prefixLength }, wanted)),
  );
  if (on === undefined) return [];
  return [
    offer(`Add ${address} to ${on.name}, on trial…`, { kind: 'add-alias', interfaceName: on.name, family, address }),
  ];
}

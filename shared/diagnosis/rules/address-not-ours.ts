import { isLoopback, isWildcard, parseAddress } from '../../address.ts';
import type { NetworkInterface } from '../../network-interface.ts';
import { covers } from '../../prefix.ts';
import { advice, citeTries, command, fact, finding, notApplicable, offer } from '../answers.ts';
import type { Case } from '../case.ts';
import type { NextStep } from '../evidence.ts';
import { isWhole } from '../facts-of-case.ts';
import { type CaseWith, defineRule, type RuleAnswer } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const addressNotOurs = defineRule({
  id: 'address-not-ours',
  signature: 'N9',
  title: 'The own address that was asked for is not on this machine: an alias is missing, or the network changed',
  step: 'this-machine',
  needs: ['attempts', 'interfaces'],
  makesMoot: [
    'neighbor-failed',
    'host-not-on-link',
    'packets-dropped',
    'port-refused',
    'no-answer-beyond-router',
    'server-not-running',
  ],
  lookAlikes: ['ports-exhausted'],
  source: 'facts N9, I1; bind(2) EADDRNOTAVAIL',
  weight: 'problem',
  test(given) {
    const failed = endedWith(deadTries(given), 'address-not-available').filter(
      ({ last }) => last.sourceAddress !== null,
    );
    const owned = new Set(given.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
    const missing = failed.flatMap(({ last }) => last.sourceAddress ?? []).filter((address) => !owned.has(address));
    if (
      isWhole(given, 'interfaces') &&
      wasBound(given.reported) &&
      isHostAddress(given.target.host) &&
      !owned.has(given.target.host)
    )
      return notBound(given.target.host, given);
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

/** A server was to listen there, and was told that it cannot (bind(2)). */
const wasBound = (reported: Case['reported']): boolean =>
  reported?.category === 'EADDRNOTAVAIL' && /\b(?:bind|listen)/i.test(reported.text);

function isHostAddress(text: string): boolean {
  const parsed = parseAddress(text);
  return parsed !== null && !isWildcard(text) && !isLoopback(parsed);
}

const notBound = (address: string, { interfaces, platform }: CaseWith<'interfaces'>): RuleAnswer =>
  finding(
    'certain',
    [
      fact('The server was told that it cannot listen on this address (EADDRNOTAVAIL).'),
      fact(`No interface of this machine has ${address}.`),
    ],
    [
      advice(`Give this machine ${address} again, if it is to have it.`),
      ...addOffer(interfaces, address),
      advice('Or have the server listen on an address that this machine has, or on all (0.0.0.0, ::).'),
      command('See its addresses:', platform === 'linux' ? 'ip -br addr' : 'ifconfig'),
    ],
    [fact('If the error is from another machine, it is the addresses of that one that count.')],
  );

import { parseAddress } from '../../address.ts';
import type { NetworkInterface } from '../../network-interface.ts';
import { covers } from '../../prefix.ts';
import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import type { Case } from '../case.ts';
import { isOwn } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith, failedHere, type Tries } from '../tries.ts';

export const interfaceDown = defineRule({
  id: 'interface-down',
  signature: 'N8',
  title: 'The network interface that leads to the target is switched off',
  step: 'route',
  needs: ['attempts'],
  makesMoot: [
    'not-connected',
    'no-route',
    'no-default-route',
    'packets-dropped',
    'no-answer-beyond-router',
    'gateway-silent',
  ],
  lookAlikes: ['no-route'],
  source: 'facts N8, I1; connect(2) ENETDOWN',
  weight: 'problem',
  test(given) {
    const lost = endedWith(deadTries(given), 'interface-down', 'unreachable', 'timed-out');
    const off = lost.flatMap((each) => {
      const down = interfaceOf(given, each.address);
      return down === null ? [] : [cite(`${down.name}, which leads to ${each.address}, is switched off.`, down)];
    });
    const told = endedWith(lost, 'interface-down');
    if (told.length === 0 && off.length === 0)
      return notApplicable('no try ended with ENETDOWN or needs an interface that is off');
    const isShown = told.length > 0 || lost.every((each) => isCutOff(given, each));
    return finding(
      isShown ? 'certain' : 'possible',
      [...off, ...citeTries(told.length > 0 ? told : lost)],
      [
        advice('Plug in the cable, or switch Wi-Fi or the VPN on again.'),
        ...(given.platform === 'linux'
          ? [
              command('See which interface is down:', 'ip -br link'),
              ...(off.length === 0
                ? []
                : [command('Switch it on (as root):', `ip link set ${nameOf(given, lost)} up`)]),
            ]
          : [command('See which interface is down:', 'ifconfig -a')]),
      ],
      isShown
        ? []
        : [
            fact(
              'The packets left by another interface meanwhile: if that way is meant, it is the other way that fails.',
            ),
          ],
    );
  },
});

/** Nothing could leave: connect(2) failed here, or the address is this machine’s own and loopback is off. */
const isCutOff = ({ ways, interfaces }: Case, { address, last }: Tries): boolean =>
  failedHere(last) ||
  isOwn(ways ?? [], address) ||
  (interfaces ?? []).some(({ addresses }) => addresses.some((own) => own.address === address));

const nameOf = (given: Case, lost: readonly Tries[]): string =>
  lost.flatMap(({ address }) => interfaceOf(given, address)?.name ?? [])[0] ?? '<interface>';

/** The interface that would lead there if it were on: it has the target or its network. `null` when another is on that does. */
function interfaceOf({ interfaces }: Case, target: string): NetworkInterface | null {
  const parsed = parseAddress(target);
  const leads = ({ addresses }: NetworkInterface) =>
    addresses.some(
      ({ prefixLength, ...own }) =>
        prefixLength !== null && parsed !== null && covers({ ...own, prefixLength }, parsed),
    );
  const leading = (interfaces ?? []).filter(leads);
  const isOff = ({ flags }: NetworkInterface) => !flags.includes('UP');
  const isOwn = leading.some(({ addresses }) => addresses.some(({ address }) => address === parsed?.address));
  const loopback = (interfaces ?? []).find(({ name }) => /^lo\d*$/.test(name));
  if (isOwn && loopback !== undefined && isOff(loopback)) return loopback;
  return leading.every(isOff) ? (leading[0] ?? null) : null;
}

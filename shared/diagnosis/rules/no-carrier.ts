import { tunnelKindOf } from '../../explain/tunnel-kind.ts';
import { advice, cite, citeTries, command, finding, notApplicable } from '../answers.ts';
import { isOwn, wayTo } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const noCarrier = defineRule({
  id: 'no-carrier',
  signature: 'linux N8',
  title: 'The interface that leads to the target is not connected: no cable, no Wi-Fi, or no program behind it',
  step: 'route',
  needs: ['attempts', 'ways', 'interfaces'],
  makesMoot: [
    'neighbor-failed',
    'gateway-silent',
    'no-answer-beyond-router',
    'host-not-on-link',
    'neighbor-search-ended',
  ],
  lookAlikes: ['neighbor-failed', 'interface-down'],
  source: 'ip-link(8) NO-CARRIER, LOWER_UP; ifconfig(8) status: inactive',
  weight: 'problem',
  test({ attempts, ways, interfaces, platform }) {
    const lost = endedWith(deadTries({ attempts }), 'unreachable', 'timed-out', 'host-down').flatMap((each) => {
      const name = wayTo(ways, each.address)?.answer?.interfaceName;
      const dead = interfaces.find(
        ({ name: other, flags, status }) => other === name && (flags.includes('NO-CARRIER') || status === 'inactive'),
      );
      return dead === undefined || isOwn(ways, each.address) ? [] : [{ ...each, dead }];
    });
    const [first] = lost;
    if (first === undefined) return notApplicable('no failed try leaves by an interface without a carrier');
    return finding(
      'certain',
      [
        cite(`The way to ${first.address} is ${first.dead.name}, which has no carrier.`, first.dead),
        ...citeTries(lost),
      ],
      [
        advice(
          tunnelKindOf(first.dead.name, first.dead) === null
            ? `Plug in the cable of ${first.dead.name}, or join the Wi-Fi again; look at the lamp at the other end too.`
            : `Start the VPN program to which ${first.dead.name} belongs, or connect it again: nothing takes its packets now.`,
        ),
        platform === 'linux'
          ? command('See whether it has a carrier:', `ip -br link show ${first.dead.name}`)
          : command('See whether it is active:', `ifconfig ${first.dead.name}`),
      ],
    );
  },
});

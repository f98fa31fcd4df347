import type { FirewallFact } from '../../firewall.ts';
import type { Socket } from '../../socket.ts';
import { advice, cite, citeTries, command, fact, finding, notApplicable } from '../answers.ts';
import { applicationFirewall, isOnLink, listenersOn, neighborState, ownerName, takes } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';
import { deadTries, endedWith } from '../tries.ts';

export const applicationFirewallDrops = defineRule({
  id: 'application-firewall-drops',
  signature: 'F1',
  title: 'The application firewall of the target Mac keeps the connection from the server',
  step: 'connect',
  needs: ['attempts', 'ways', 'neighborsAfter', 'listeners', 'firewall'],
  makesMoot: ['packets-dropped'],
  lookAlikes: ['stealth-hides-port', 'something-filters'],
  source: 'facts F1, D2, D3',
  weight: 'problem',
  test({ attempts, ways, neighborsAfter, listeners, firewall, target: { port } }) {
    const silent = endedWith(deadTries({ attempts }), 'timed-out').filter(
      ({ address }) => isOnLink(ways, address) && neighborState(neighborsAfter, address) === 'resolved',
    );
    const [first] = silent;
    const bound =
      first === undefined ? [] : listenersOn(listeners, port).filter((each) => takes(each, first.address) === true);
    const [server] = bound;
    const state = applicationFirewall(firewall);
    if (server === undefined || state === 'off' || state === 'unknown')
      return notApplicable('no unanswered try to a server behind an application firewall that is on');
    const cited = firewall.filter(({ subject }) => subject === 'state' || subject === 'block-all');
    const allowed = state === 'on' ? bound.flatMap((each) => allowanceOf(firewall, each) ?? []) : [];
    return finding(
      allowed.length > 0 ? 'possible' : 'very-likely',
      [
        ...citeTries(silent),
        ...bound.map((each) => cite(`${ownerName(each)} listens on ${each.localAddress}:${port} there.`, each)),
        ...cited.map((each) => cite(`Application firewall, ${each.subject}: ${each.value}.`, each)),
      ],
      [
        advice(
          `On the target, allow ${ownerName(server)} in System Settings › Network › Firewall › Options${state === 'block-all' ? ', and switch “Block all incoming connections” off' : ''}.`,
        ),
        command('See what it does with each program:', '/usr/libexec/ApplicationFirewall/socketfilterfw --listapps'),
        advice('To be sure, switch the firewall off for one try, and on again.'),
      ],
      [
        ...allowed.map((each) => cite('Its list says that it lets this program in.', each)),
        fact('pf, a filter of another maker, and a server with a full queue keep silent in the same way.'),
      ],
    );
  },
});

/** What the firewall's own list says of the server, by the name of its program; rules are per path (facts D1). */
const allowanceOf = (firewall: readonly FirewallFact[], { owner }: Socket): FirewallFact | undefined =>
  firewall.find(
    ({ subject, value, detail }) =>
      subject === 'application' &&
      value === 'allow' &&
      owner?.command != null &&
      detail?.split('/').at(-1) === owner.command,
  );

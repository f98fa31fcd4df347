import { type FirewallOfProgram, firewallOfProgram, isRuleOf } from '../../explain/firewall-of-program.ts';
import { reachOf } from '../../explain/listener-reach.ts';
import type { FirewallFact } from '../../firewall.ts';
import type { Socket } from '../../socket.ts';
import { action, advice, cite, citeListeners, finding, notApplicable, offer } from '../answers.ts';
import type { NextStep } from '../evidence.ts';
import { isThisMachine, listenersOn, ownerName } from '../facts-of-case.ts';
import { defineRule } from '../rule.ts';

export const applicationFirewallBlocksServer = defineRule({
  id: 'application-firewall-blocks-server',
  signature: 'F1',
  title: 'The application firewall of this Mac keeps other machines from this server',
  step: 'this-machine',
  platform: 'darwin',
  needs: ['ways', 'listeners', 'firewall'],
  makesMoot: [],
  lookAlikes: ['listens-on-loopback-only'],
  source: 'facts D1, D2: it goes by program, and leaves what a Mac sends to itself alone',
  weight: 'remark',
  test({ ways, listeners, firewall, target: { port } }) {
    const servers = listenersOn(listeners, port).filter((each) => reachOf(each).kind !== 'this-computer-only');
    const kept = servers.flatMap((server) => {
      const command = server.owner?.command ?? null;
      const seen = command === null ? 'unknown' : firewallOfProgram(firewall, command);
      return seen === 'blocked' || seen === 'blocks-all' ? [{ server, seen }] : [];
    });
    const [first] = kept;
    if (!isThisMachine(ways) || first === undefined)
      return notApplicable('no server of this Mac is on the list of an application firewall as blocked');
    return finding(
      'very-likely',
      [
        ...citeListeners(kept.map(({ server }) => server)),
        ...firewall.filter((each) => saysSo(each, first.server)).map((each) => cite(sentenceOf(each), each)),
      ],
      stepsFor(first.seen, first.server),
    );
  },
});

const saysSo = (fact: FirewallFact, { owner }: Socket): boolean =>
  fact.subject === 'state' ||
  (fact.subject === 'block-all' && fact.value === 'on') ||
  (fact.value === 'block' && isRuleOf(fact, owner?.command ?? ''));

const sentenceOf = ({ subject, value, detail }: FirewallFact): string =>
  subject === 'application' ? `Its list has ${detail} as blocked.` : `Application firewall, ${subject}: ${value}.`;

function stepsFor(seen: FirewallOfProgram, server: Socket): readonly NextStep[] {
  const pid = server.owner?.pid ?? 0;
  if (seen === 'blocks-all')
    return [
      advice('Switch “Block all incoming connections” off, if other machines are to reach it.'),
      action('Open System Settings › Network › Firewall', 'open-firewall-settings'),
    ];
  return pid < 2
    ? [advice(`Allow ${ownerName(server)} in System Settings › Network › Firewall › Options.`)]
    : [offer(`Let other machines through to ${ownerName(server)}…`, { kind: 'allow-through-firewall', pid })];
}

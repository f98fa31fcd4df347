import { type Fault, filter, filterWay, serve } from './fault.ts';
import type { Scenario } from './scenario.ts';

const served6 = (port: number, code: string): readonly Fault[] => [
  serve('server', '::', port, 'banner'),
  filter('server', `meta nfproto ipv6 tcp dport ${port} reject with icmpv6 type ${code}`),
];
const outgoing = (port: number, rule: string): readonly Fault[] => [
  serve('server', '0.0.0.0', port, 'banner'),
  { kind: 'filter', on: 'client', hook: 'output', rule: `tcp dport ${port} ${rule}` },
];

/** What a filter may answer beside the usual, and where else it may stand. */
export const rejectionScenarios: readonly Scenario[] = [
  {
    id: 'reject-ipv6-no-route',
    truth: 'A filter on the server answers by ICMPv6 that it has no route.',
    faults: [...served6(8001, 'no-route')],
    from: 'client',
    target: '[fd00:2::171]:8001',
    acceptable: ['firewall-prohibits'],
  },
  {
    id: 'reject-ipv6-addr-unreachable',
    truth: 'A filter on the server answers by ICMPv6 that the address is unreachable.',
    faults: [...served6(8002, 'addr-unreachable')],
    from: 'client',
    target: '[fd00:2::171]:8002',
    acceptable: ['firewall-prohibits'],
  },
  {
    id: 'reject-ipv6-policy-fail',
    truth: 'A filter on the server answers by ICMPv6 that its policy failed.',
    faults: [...served6(8003, 'policy-fail')],
    from: 'client',
    target: '[fd00:2::171]:8003',
    acceptable: ['firewall-prohibits'],
  },
  {
    id: 'reject-ipv6-reject-route',
    truth: 'A filter on the server answers by ICMPv6 that its route rejects.',
    faults: [...served6(8004, 'reject-route')],
    from: 'client',
    target: '[fd00:2::171]:8004',
    acceptable: ['firewall-prohibits'],
  },
  {
    id: 'reject-ipv6-port-unreachable',
    truth: 'A filter on the server answers by ICMPv6 port unreachable; Linux reports a refusal.',
    faults: [...served6(8005, 'port-unreachable')],
    from: 'client',
    target: '[fd00:2::171]:8005',
    acceptable: ['port-refused'],
  },
  {
    id: 'reject-protocol-unreachable',
    truth: 'A filter on the server answers that it does not know the protocol.',
    faults: [
      serve('server', '0.0.0.0', 8006, 'banner'),
      filter('server', 'tcp dport 8006 reject with icmp type prot-unreachable'),
    ],
    from: 'client',
    target: '192.168.2.171:8006',
    acceptable: ['firewall-prohibits'],
  },
  {
    id: 'reject-outgoing-prohibited',
    truth: 'A filter of the person’s own machine rejects what goes out, as prohibited.',
    faults: [...outgoing(8007, 'reject with icmp type admin-prohibited')],
    from: 'client',
    target: '192.168.2.171:8007',
    acceptable: ['firewall-prohibits', 'outgoing-filtered'],
  },
  {
    id: 'reject-outgoing',
    truth: 'A filter of the person’s own machine rejects what goes out; it reads as a refusal.',
    faults: [...outgoing(8008, 'reject')],
    from: 'client',
    target: '192.168.2.171:8008',
    acceptable: ['port-refused', 'outgoing-filtered'],
  },
  {
    id: 'reject-reset-by-router',
    truth: 'The first router resets in the name of the far machine.',
    faults: [serve('far', '0.0.0.0', 8009, 'banner'), filterWay('router', 'tcp dport 8009 reject with tcp reset')],
    from: 'client',
    target: '10.9.0.2:8009',
    acceptable: ['port-refused'],
  },
  {
    id: 'router-drops-answers',
    truth: 'The first router drops what the far machine answers.',
    faults: [serve('far', '0.0.0.0', 8057, 'banner'), filterWay('router', 'tcp sport 8057 drop')],
    from: 'client',
    target: '10.9.0.2:8057',
    acceptable: ['no-answer-beyond-router'],
  },
];

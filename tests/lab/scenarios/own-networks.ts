import { program } from './fault.ts';
import type { Scenario } from './scenario.ts';

/** Containers, tunnels and second interfaces of the person's own machine. */
export const ownNetworkScenarios: readonly Scenario[] = [
  {
    id: 'forward-to-nobody',
    truth: 'The port of this machine is passed on to a container in which nothing listens.',
    faults: [program('server', 'pass-on.mjs', '8101', '127.0.0.1', '9')],
    from: 'server',
    target: 'http://192.168.2.171:8101/',
    acceptable: ['nothing-behind-forward'],
  },
];

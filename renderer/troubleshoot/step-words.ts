import type { StepId } from './diagnosis-store.ts';

interface StepWords {
  readonly title: string;
  /** What the step does, for somebody who has never heard the word. */
  readonly meaning: string;
}

export const stepWords: Readonly<Record<StepId, StepWords>> = {
  name: { title: 'Name', meaning: 'Asks the system which addresses the name stands for.' },
  route: {
    title: 'Route',
    meaning: 'Asks the system by which interface and gateway packets to the address leave. Nothing is sent for it.',
  },
  connect: {
    title: 'Connect',
    meaning: 'Opens a TCP connection to each address, and once more where a single failure could be chance.',
  },
  neighbor: {
    title: 'Neighbor',
    meaning:
      'Looks whether the next machine on the way, the target itself or the gateway, has told its hardware address (ARP, or neighbor discovery with IPv6).',
  },
  service: {
    title: 'Service',
    meaning: 'Once connected: listens for a greeting, or speaks TLS and HTTP as the target asks.',
  },
  'this-machine': {
    title: 'This machine',
    meaning: 'Looks at what could be in the way here: listeners, firewall, permissions, limits.',
  },
  comparison: {
    title: 'Comparison',
    meaning:
      'Tries nearly the same, to see what differs: pings to the target, and other programs where they were asked for.',
  },
  deeper: {
    title: 'Slow tests',
    meaning:
      'Traces the path hop by hop, measures the largest packet that passes, asks each name server, and tries the router on ports 53 and 80.',
  },
};

/** The order of the walk, known before it begins; other steps are added as they come. */
export const usualSteps: readonly StepId[] = ['name', 'route', 'connect', 'neighbor', 'service'];

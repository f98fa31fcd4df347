import type { Namespace } from '../namespaces.ts';

/** A client and a server on one LAN, and a far machine behind a router. Every scenario starts from it, healthy. */
export interface Topology {
  /** 192.168.2.224 and fd00:2::224, default route to the router. */
  readonly client: Namespace;
  /** 192.168.2.171 and fd00:2::171. */
  readonly server: Namespace;
  /** 192.168.2.1 on the LAN, 10.9.0.1 on the far side; forwards. */
  readonly router: Namespace;
  /** 10.9.0.2 behind the router. */
  readonly far: Namespace;
}

/** One situation, as data: what was done to the network, and what a person who knew it would say. */
export interface Scenario {
  readonly id: string;
  /** The truth, in words; independent of any rule. */
  readonly truth: string;
  /** Makes the situation; answers how to undo what is not undone by ending the programs it started. */
  readonly make: (topology: Topology) => Promise<() => void> | (() => void);
  /** Where the person sits. */
  readonly from: 'client' | 'server';
  readonly target: string;
  /** Rules whose being the first cause is right, or the verdict that is right without one. */
  readonly acceptable: readonly string[];
}

export const healthy = 'healthy';
export const cannotTell = 'cannot-tell';

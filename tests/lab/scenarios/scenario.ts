import type { Fault } from './fault.ts';
import type { Machine } from './topology.ts';

/** One situation, as data: what was done to the network, and what a person who knew it would say. */
export interface Scenario {
  readonly id: string;
  /** The truth, in words; independent of any rule. */
  readonly truth: string;
  /** Done in this order to a network in which everything works. */
  readonly faults: readonly Fault[];
  /** Where the person sits. */
  readonly from: Machine;
  readonly target: string;
  /**
   * Rules whose being the first cause is right, or the verdict that is right without one. The first is the cause that the
   * scenario is about.
   */
  readonly acceptable: readonly [string, ...string[]];
  /** A rule that should be among the remarks; left out when none is asked for. */
  readonly remark?: string;
  /** What the program that failed printed. */
  readonly error?: string;
  /** Slow tests are asked for as well. */
  readonly isDeep?: boolean;
  /** The person’s machine knows the authority that signed the lab’s certificates. */
  readonly trustsLab?: boolean;
  /** Further variables of the person's shell. */
  readonly environment?: Readonly<Record<string, string>>;
}

export const healthy = 'healthy';
export const cannotTell = 'cannot-tell';

import type { MacFamily, MacState } from '../state.ts';

/** One row of the route table as `netstat -rn` spells it. */
export interface RouteRow {
  readonly family: MacFamily;
  readonly address: number | bigint;
  /** `null` for a host route. */
  readonly prefixLength: number | null;
  readonly zone: string | null;
  readonly destination: string;
  readonly gateway: string;
  readonly flags: string;
  readonly interfaceName: string;
  /** Seconds, `!`, or empty. */
  readonly expire: string;
}

export function routeRowsOf(state: MacState): readonly RouteRow[];

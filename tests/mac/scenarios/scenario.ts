import type { Case } from '../../../shared/diagnosis/case.ts';
import type { Confidence } from '../../../shared/diagnosis/evidence.ts';
import type { MacModel, MacState } from '../state.ts';

/** Who connects where: a program by its path (`routelight` for this app), the target's own addresses unless told. */
export interface ScenarioDial {
  readonly program: string;
  readonly to?: string;
}

/** One situation on a Mac, as data: what is the case there, and what a person who knew it would say. */
export interface MacScenario {
  readonly id: string;
  /** The row of the facts' Signatures table that it shows (`L1`), or `healthy`. */
  readonly signature: string;
  /** The truth, in words; independent of any rule. */
  readonly truth: string;
  /** 15 unless told. */
  readonly model?: MacModel;
  /** What is different from mini-red on an ordinary afternoon. */
  readonly here?: (mac: MacState) => MacState;
  /** `host:port`, or a host alone. */
  readonly target: string;
  /** This app alone unless told. */
  readonly dials?: readonly ScenarioDial[];
  /** The same connect as administrator was asked for. */
  readonly isRootAsked?: boolean;
  /** `address:port` of something else that this app connects to for comparison. */
  readonly controls?: readonly string[];
  /** The Mac that the target is, when it is looked at as well. */
  readonly far?: (mac: MacState) => MacState;
  /** What no tool of the Mac prints: the error a person brought, a trace, an earlier run. */
  readonly more?: (given: Case) => Partial<Case>;
  /** Rules whose being the first cause is right, or the kind of verdict that is right without one. */
  readonly acceptable: readonly string[];
  /** How sure the first cause may be, when that matters. */
  readonly sureness?: Confidence;
  /** Remarks that have to be there. */
  readonly remarks?: readonly string[];
}

export const HEALTHY = 'healthy';
export const CANNOT_TELL = 'cannot-tell';

/** mini-blue, on the same link; the router; where nobody is; behind the router. */
export const BLUE = '192.168.2.224';
export const ROUTER = '192.168.2.1';
export const NOBODY = '192.168.2.30';
export const FAR_AWAY = '198.51.100.7';
export const OWN = '192.168.2.171';
/** mini-blue in the tailnet. */
export const BLUE_BY_TAILNET = '100.96.14.8';
export const NC = '/usr/bin/nc';
export const ROUTELIGHT_PATH = '/Applications/Routelight.app/Contents/MacOS/Routelight';

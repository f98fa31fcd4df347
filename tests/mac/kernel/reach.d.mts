import type { MacHost, MacState } from '../state.ts';

export type MacWay =
  | { readonly kind: 'own' | 'no-route' | 'swallowed' | 'silent' }
  | { readonly kind: 'rejected'; readonly isHost: boolean }
  | { readonly kind: 'denied' | 'absent' | 'held'; readonly interfaceName: string }
  | { readonly kind: 'there'; readonly host: MacHost; readonly interfaceName: string };

interface Target {
  readonly address: string;
  readonly zone?: string | null;
  /** The path of the program that sends. */
  readonly program: string;
}

/** What becomes of a packet, in the order in which the kernel decides. */
export function reach(state: MacState, target: Target): MacWay;

/** The Mac after a program tried: its neighbour table, and the notice of a refusal. */
export function afterTrying(state: MacState, address: string, way: MacWay, pid: number): MacState;

/** What one TCP connect comes to: neither an errno nor silence means that it was accepted. */
export function connectTo(
  state: MacState,
  target: Target & { readonly port: number },
): {
  readonly way: MacWay;
  readonly errno?: string;
  readonly isSilent?: boolean;
  readonly says?: string | null;
  readonly http?: number | null;
  readonly isMute?: boolean;
  readonly isReset?: boolean;
  readonly rttMs?: number;
  /** Whether an errno came from connect(2) itself; left out where the way tells. */
  readonly isHere?: boolean;
};

/** Number and words of each errno on Darwin. */
export const DARWIN_ERRORS: Readonly<Record<string, readonly [number, string]>>;

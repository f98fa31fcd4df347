import type { MacState, VpnKind } from '../state.ts';

export function vpnUp(state: MacState, kind: VpnKind): MacState;
export function vpnDown(state: MacState): MacState;

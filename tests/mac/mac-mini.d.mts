import type { MacModel, MacState, MacTailscale } from './state.ts';

/** A Mac mini called mini-red at 192.168.2.171, as it is when nothing is wrong. */
export function macMini(model: MacModel): MacState;

/** Tailscale, installed and connected, with two peers. */
export function runningTailscale(): MacTailscale;

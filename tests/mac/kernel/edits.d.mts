import type { MacAddress, MacRoute, MacSocket, MacState } from '../state.ts';

export function addAddress(state: MacState, interfaceName: string, address: MacAddress): MacState;
export function removeAddress(state: MacState, interfaceName: string, address: string): MacState;
export function setInterfaceUp(state: MacState, interfaceName: string, isUp: boolean): MacState;
export function addRoute(state: MacState, route: MacRoute): MacState;
export function deleteRoute(state: MacState, route: Pick<MacRoute, 'family' | 'address' | 'prefixLength'>): MacState;
export function addSocket(state: MacState, socket: MacSocket): MacState;
export function removeSocketsOf(state: MacState, pid: number): MacState;

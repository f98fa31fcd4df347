import { localNetworkScenarios } from './local-network.ts';
import { multicastScenarios } from './names-and-multicast.ts';
import { networkScenarios } from './network.ts';
import type { MacScenario } from './scenario.ts';
import { serviceScenarios } from './services.ts';
import { tailnetScenarios } from './tailnet-and-remarks.ts';

export const macScenarios: readonly MacScenario[] = [
  ...localNetworkScenarios,
  ...multicastScenarios,
  ...networkScenarios,
  ...serviceScenarios,
  ...tailnetScenarios,
];

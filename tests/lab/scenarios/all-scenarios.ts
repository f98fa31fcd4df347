import { filterScenarios } from './filters.ts';
import { healthyScenarios } from './healthy.ts';
import { httpScenarios } from './http.ts';
import { maskScenarios } from './masks.ts';
import { multiHopScenarios } from './multi-hop.ts';
import { nameScenarios } from './names.ts';
import { neighborScenarios } from './neighbors.ts';
import { oddButHealthyScenarios } from './odd-but-healthy.ts';
import { outsiderScenarios } from './outsider.ts';
import { ownNetworkScenarios } from './own-networks.ts';
import { policyScenarios } from './policy.ts';
import { refusedScenarios } from './refused.ts';
import { rejectionScenarios } from './rejections.ts';
import { routeScenarios } from './routes.ts';
import type { Scenario } from './scenario.ts';
import { thisMachineScenarios } from './this-machine.ts';
import { tlsScenarios } from './tls.ts';

export const scenarios: readonly Scenario[] = [
  ...healthyScenarios,
  ...oddButHealthyScenarios,
  ...nameScenarios,
  ...routeScenarios,
  ...neighborScenarios,
  ...maskScenarios,
  ...filterScenarios,
  ...multiHopScenarios,
  ...refusedScenarios,
  ...httpScenarios,
  ...tlsScenarios,
  ...thisMachineScenarios,
  ...rejectionScenarios,
  ...policyScenarios,
  ...outsiderScenarios,
  ...ownNetworkScenarios,
];

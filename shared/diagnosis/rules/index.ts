import type { Rule } from '../rule.ts';
import { addressNotOurs } from './address-not-ours.ts';
import { blackholeRoute } from './blackhole-route.ts';
import { connectionTrackingFull } from './connection-tracking-full.ts';
import { discoveryDenied } from './discovery-denied.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { firewallProhibits } from './firewall-prohibits.ts';
import { gatewaySilent } from './gateway-silent.ts';
import { hostNotOnLink } from './host-not-on-link.ts';
import { interfaceDown } from './interface-down.ts';
import { listenerShadowed } from './listener-shadowed.ts';
import { listensOnAnotherAddress } from './listens-on-another-address.ts';
import { listensOnIpv6Only } from './listens-on-ipv6-only.ts';
import { listensOnLoopbackOnly } from './listens-on-loopback-only.ts';
import { localNetworkBlockedInLog } from './local-network-blocked-in-log.ts';
import { localNetworkDenied } from './local-network-denied.ts';
import { localNetworkDeniedButNotToRoot } from './local-network-denied-but-not-to-root.ts';
import { localNetworkDeniedButReachedOtherwise } from './local-network-denied-but-reached-otherwise.ts';
import { localNetworkDeniedToOthers } from './local-network-denied-to-others.ts';
import { localNetworkDeniedToProgram } from './local-network-denied-to-program.ts';
import { localNetworkDeniedToUnstableIdentity } from './local-network-denied-to-unstable-identity.ts';
import { localNetworkLostWithParent } from './local-network-lost-with-parent.ts';
import { localNetworkRecordDenies } from './local-network-record-denies.ts';
import { localNetworkRecordStale } from './local-network-record-stale.ts';
import { localNetworkSilent } from './local-network-silent.ts';
import { multicastDenied } from './multicast-denied.ts';
import { multicastLost } from './multicast-lost.ts';
import { neighborFailed } from './neighbor-failed.ts';
import { neighborSearchEnded } from './neighbor-search-ended.ts';
import { noAnswerBeyondRouter } from './no-answer-beyond-router.ts';
import { noDefaultRoute } from './no-default-route.ts';
import { noRoute } from './no-route.ts';
import { ownAddressDuplicate } from './own-address-duplicate.ts';
import { packetsDropped } from './packets-dropped.ts';
import { portInTimeWait } from './port-in-time-wait.ts';
import { portRefused } from './port-refused.ts';
import { portTaken } from './port-taken.ts';
import { portsExhausted } from './ports-exhausted.ts';
import { privilegedPort } from './privileged-port.ts';
import { programMisreadsErrors } from './program-misreads-errors.ts';
import { prohibitRoute } from './prohibit-route.ts';
import { refusedDespiteListener } from './refused-despite-listener.ts';
import { refusedForRootToo } from './refused-for-root-too.ts';
import { rejectRoute } from './reject-route.ts';
import { routelightDenied } from './routelight-denied.ts';
import { routerSaysUnreachable } from './router-says-unreachable.ts';
import { routingLoop } from './routing-loop.ts';
import { serverNotRunning } from './server-not-running.ts';
import { tooManyOpenFiles } from './too-many-open-files.ts';
import { unreachableOnOldSystem } from './unreachable-on-old-system.ts';
import { wrongNetmask } from './wrong-netmask.ts';

/** Every cause that is tested for, one rule a file. Their order changes no verdict. */
export const allRules: readonly Rule[] = [
  addressNotOurs,
  blackholeRoute,
  connectionTrackingFull,
  discoveryDenied,
  duplicateAddress,
  firewallProhibits,
  gatewaySilent,
  hostNotOnLink,
  interfaceDown,
  listenerShadowed,
  listensOnAnotherAddress,
  listensOnIpv6Only,
  listensOnLoopbackOnly,
  localNetworkBlockedInLog,
  localNetworkDenied,
  localNetworkDeniedButNotToRoot,
  localNetworkDeniedButReachedOtherwise,
  localNetworkDeniedToOthers,
  localNetworkDeniedToProgram,
  localNetworkDeniedToUnstableIdentity,
  localNetworkLostWithParent,
  localNetworkRecordDenies,
  localNetworkRecordStale,
  localNetworkSilent,
  multicastDenied,
  multicastLost,
  neighborFailed,
  neighborSearchEnded,
  noAnswerBeyondRouter,
  noDefaultRoute,
  noRoute,
  ownAddressDuplicate,
  packetsDropped,
  portInTimeWait,
  portRefused,
  portTaken,
  portsExhausted,
  privilegedPort,
  programMisreadsErrors,
  prohibitRoute,
  refusedDespiteListener,
  refusedForRootToo,
  rejectRoute,
  routelightDenied,
  routerSaysUnreachable,
  routingLoop,
  serverNotRunning,
  tooManyOpenFiles,
  unreachableOnOldSystem,
  wrongNetmask,
];

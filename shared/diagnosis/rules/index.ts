import type { Rule } from '../rule.ts';
import { addressNotOurs } from './address-not-ours.ts';
import { aliasTestConfounded } from './alias-test-confounded.ts';
import { anotherAddressDead } from './another-address-dead.ts';
import { anotherInterfaceHasNetwork } from './another-interface-has-network.ts';
import { applicationFirewallBlocksServer } from './application-firewall-blocks-server.ts';
import { applicationFirewallDrops } from './application-firewall-drops.ts';
import { applicationFirewallEmpties } from './application-firewall-empties.ts';
import { backlogFull } from './backlog-full.ts';
import { blackholeRoute } from './blackhole-route.ts';
import { closedAtOnce } from './closed-at-once.ts';
import { connectionTrackingFull } from './connection-tracking-full.ts';
import { detourOnOwnNetwork } from './detour-on-own-network.ts';
import { discoveryDenied } from './discovery-denied.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { firewallNotInvolved } from './firewall-not-involved.ts';
import { firewallProhibits } from './firewall-prohibits.ts';
import { gatewaySilent } from './gateway-silent.ts';
import { goesIntoVirtualNetwork } from './goes-into-virtual-network.ts';
import { hostNotOnLink } from './host-not-on-link.ts';
import { hostsFileDecides } from './hosts-file-decides.ts';
import { httpHangs } from './http-hangs.ts';
import { httpNoFrontPage } from './http-no-front-page.ts';
import { httpNotSpoken } from './http-not-spoken.ts';
import { httpRedirectsInCircles } from './http-redirects-in-circles.ts';
import { httpRefusesRequest } from './http-refuses-request.ts';
import { httpServerFails } from './http-server-fails.ts';
import { httpStopsHalfway } from './http-stops-halfway.ts';
import { interfaceDown } from './interface-down.ts';
import { listenerShadowed } from './listener-shadowed.ts';
import { listensForUdpOnly } from './listens-for-udp-only.ts';
import { listensOnAnotherAddress } from './listens-on-another-address.ts';
import { listensOnIpv6Only } from './listens-on-ipv6-only.ts';
import { listensOnLoopbackOnly } from './listens-on-loopback-only.ts';
import { localNamesDenied } from './local-names-denied.ts';
import { localNetworkBlockedInLog } from './local-network-blocked-in-log.ts';
import { localNetworkDenied } from './local-network-denied.ts';
import { localNetworkDeniedButNotToRoot } from './local-network-denied-but-not-to-root.ts';
import { localNetworkDeniedButReachedOtherwise } from './local-network-denied-but-reached-otherwise.ts';
import { localNetworkDeniedToOthers } from './local-network-denied-to-others.ts';
import { localNetworkDeniedToProgram } from './local-network-denied-to-program.ts';
import { localNetworkDeniedToUnstableIdentity } from './local-network-denied-to-unstable-identity.ts';
import { localNetworkLostWithParent } from './local-network-lost-with-parent.ts';
import { localNetworkLostWithUpdate } from './local-network-lost-with-update.ts';
import { localNetworkRecordDenies } from './local-network-record-denies.ts';
import { localNetworkRecordStale } from './local-network-record-stale.ts';
import { localNetworkSilent } from './local-network-silent.ts';
import { mtuBlackHole } from './mtu-black-hole.ts';
import { multicastDenied } from './multicast-denied.ts';
import { multicastLost } from './multicast-lost.ts';
import { nameDoesNotExist } from './name-does-not-exist.ts';
import { nameFoundLate } from './name-found-late.ts';
import { nameKnownToAnotherServer } from './name-known-to-another-server.ts';
import { nameServerFails } from './name-server-fails.ts';
import { nameServerSilent } from './name-server-silent.ts';
import { nameServersDisagree } from './name-servers-disagree.ts';
import { neighborFailed } from './neighbor-failed.ts';
import { neighborFixedByHand } from './neighbor-fixed-by-hand.ts';
import { neighborSearchEnded } from './neighbor-search-ended.ts';
import { neighborUnconfirmed } from './neighbor-unconfirmed.ts';
import { noAnswerBeyondRouter } from './no-answer-beyond-router.ts';
import { noCarrier } from './no-carrier.ts';
import { noDefaultRoute } from './no-default-route.ts';
import { noRoute } from './no-route.ts';
import { notAHostAddress } from './not-a-host-address.ts';
import { notConnected } from './not-connected.ts';
import { notPermitted } from './not-permitted.ts';
import { nothingBehindForward } from './nothing-behind-forward.ts';
import { oneNameServerFails } from './one-name-server-fails.ts';
import { oneOfSeveralGateways } from './one-of-several-gateways.ts';
import { outgoingFiltered } from './outgoing-filtered.ts';
import { ownAddressByLoopback } from './own-address-by-loopback.ts';
import { ownAddressDuplicate } from './own-address-duplicate.ts';
import { packetsDropped } from './packets-dropped.ts';
import { pingProvesNothing } from './ping-proves-nothing.ts';
import { policyRuleRefuses } from './policy-rule-refuses.ts';
import { portInTimeWait } from './port-in-time-wait.ts';
import { portRefused } from './port-refused.ts';
import { portTaken } from './port-taken.ts';
import { portsExhausted } from './ports-exhausted.ts';
import { privilegedPort } from './privileged-port.ts';
import { programMisreadsErrors } from './program-misreads-errors.ts';
import { programTookDeadAddress } from './program-took-dead-address.ts';
import { prohibitRoute } from './prohibit-route.ts';
import { proxyApplies } from './proxy-applies.ts';
import { proxyInTheWay } from './proxy-in-the-way.ts';
import { refusedDespiteListener } from './refused-despite-listener.ts';
import { refusedForRootToo } from './refused-for-root-too.ts';
import { rejectRoute } from './reject-route.ts';
import { resetAfterAccept } from './reset-after-accept.ts';
import { resetOnConnect } from './reset-on-connect.ts';
import { reversePathFiltered } from './reverse-path-filtered.ts';
import { routelightDenied } from './routelight-denied.ts';
import { routerSaysUnreachable } from './router-says-unreachable.ts';
import { routingLoop } from './routing-loop.ts';
import { serverGoneMeanwhile } from './server-gone-meanwhile.ts';
import { serverNotRunning } from './server-not-running.ts';
import { serverOutOfDescriptors } from './server-out-of-descriptors.ts';
import { somethingFilters } from './something-filters.ts';
import { stealthHidesPort } from './stealth-hides-port.ts';
import { systemLookupFails } from './system-lookup-fails.ts';
import { tailnetDown } from './tailnet-down.ts';
import { tailnetFarFirewall } from './tailnet-far-firewall.ts';
import { tailnetPeerOffline } from './tailnet-peer-offline.ts';
import { tailnetServiceAbsent } from './tailnet-service-absent.ts';
import { takenInTunnel } from './taken-in-tunnel.ts';
import { throwRoute } from './throw-route.ts';
import { tlsExpired } from './tls-expired.ts';
import { tlsHandshakeRefused } from './tls-handshake-refused.ts';
import { tlsHangs } from './tls-hangs.ts';
import { tlsNameMismatch } from './tls-name-mismatch.ts';
import { tlsNotSpoken } from './tls-not-spoken.ts';
import { tlsUntrusted } from './tls-untrusted.ts';
import { tlsWanted } from './tls-wanted.ts';
import { tlsWantsClientCertificate } from './tls-wants-client-certificate.ts';
import { tooManyOpenFiles } from './too-many-open-files.ts';
import { tunnelSilent } from './tunnel-silent.ts';
import { udpPortClosed } from './udp-port-closed.ts';
import { unreachableOnOldSystem } from './unreachable-on-old-system.ts';
import { wrongNetmask } from './wrong-netmask.ts';
import { zoneMissing } from './zone-missing.ts';
import { zoneUnknown } from './zone-unknown.ts';

/** Every cause that is tested for, one rule a file. Their order changes no verdict. */
export const allRules: readonly Rule[] = [
  addressNotOurs,
  aliasTestConfounded,
  anotherAddressDead,
  applicationFirewallBlocksServer,
  applicationFirewallDrops,
  applicationFirewallEmpties,
  backlogFull,
  blackholeRoute,
  closedAtOnce,
  connectionTrackingFull,
  detourOnOwnNetwork,
  discoveryDenied,
  duplicateAddress,
  firewallNotInvolved,
  firewallProhibits,
  gatewaySilent,
  hostNotOnLink,
  httpHangs,
  httpNotSpoken,
  httpRedirectsInCircles,
  httpRefusesRequest,
  httpServerFails,
  httpStopsHalfway,
  interfaceDown,
  listenerShadowed,
  listensForUdpOnly,
  listensOnAnotherAddress,
  listensOnIpv6Only,
  listensOnLoopbackOnly,
  localNamesDenied,
  localNetworkBlockedInLog,
  localNetworkDenied,
  localNetworkDeniedButNotToRoot,
  localNetworkDeniedButReachedOtherwise,
  localNetworkDeniedToOthers,
  localNetworkDeniedToProgram,
  localNetworkDeniedToUnstableIdentity,
  localNetworkLostWithParent,
  localNetworkLostWithUpdate,
  localNetworkRecordDenies,
  localNetworkRecordStale,
  localNetworkSilent,
  mtuBlackHole,
  multicastDenied,
  multicastLost,
  nameDoesNotExist,
  nameFoundLate,
  nameKnownToAnotherServer,
  nameServerFails,
  nameServerSilent,
  nameServersDisagree,
  neighborFailed,
  neighborFixedByHand,
  neighborSearchEnded,
  neighborUnconfirmed,
  noAnswerBeyondRouter,
  noCarrier,
  noDefaultRoute,
  noRoute,
  notAHostAddress,
  notPermitted,
  nothingBehindForward,
  goesIntoVirtualNetwork,
  anotherInterfaceHasNetwork,
  tunnelSilent,
  notConnected,
  programTookDeadAddress,
  httpNoFrontPage,
  hostsFileDecides,
  takenInTunnel,
  oneNameServerFails,
  oneOfSeveralGateways,
  outgoingFiltered,
  ownAddressByLoopback,
  ownAddressDuplicate,
  packetsDropped,
  pingProvesNothing,
  policyRuleRefuses,
  portInTimeWait,
  portRefused,
  portTaken,
  portsExhausted,
  privilegedPort,
  programMisreadsErrors,
  prohibitRoute,
  proxyApplies,
  proxyInTheWay,
  refusedDespiteListener,
  refusedForRootToo,
  rejectRoute,
  resetAfterAccept,
  resetOnConnect,
  reversePathFiltered,
  routelightDenied,
  routerSaysUnreachable,
  routingLoop,
  serverGoneMeanwhile,
  serverNotRunning,
  serverOutOfDescriptors,
  somethingFilters,
  stealthHidesPort,
  systemLookupFails,
  tailnetDown,
  tailnetFarFirewall,
  tailnetPeerOffline,
  tailnetServiceAbsent,
  throwRoute,
  tlsExpired,
  tlsHandshakeRefused,
  tlsHangs,
  tlsNameMismatch,
  tlsNotSpoken,
  tlsUntrusted,
  tlsWanted,
  tlsWantsClientCertificate,
  tooManyOpenFiles,
  udpPortClosed,
  unreachableOnOldSystem,
  wrongNetmask,
  zoneMissing,
  zoneUnknown,
];

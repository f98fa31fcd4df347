import { darwinAliasFiles } from './darwin-alias-files/index.ts';
import { darwinArp } from './darwin-arp/index.ts';
import { darwinCodesign } from './darwin-codesign/index.ts';
import { darwinDnsSd } from './darwin-dns-sd/index.ts';
import { darwinIfconfig } from './darwin-ifconfig/index.ts';
import { darwinLaunchctlPrint } from './darwin-launchctl-print/index.ts';
import { darwinLogShow } from './darwin-log-show/index.ts';
import { darwinLsof } from './darwin-lsof/index.ts';
import { darwinNdp } from './darwin-ndp/index.ts';
import { darwinNetstatQueues } from './darwin-netstat-queues/index.ts';
import { darwinNetstatRoutes } from './darwin-netstat-routes/index.ts';
import { darwinNetstatSockets } from './darwin-netstat-sockets/index.ts';
import { darwinNetworkStore } from './darwin-network-store/index.ts';
import { darwinNetworksetupInfo } from './darwin-networksetup-info/index.ts';
import { darwinNetworksetupOrder } from './darwin-networksetup-order/index.ts';
import { darwinNetworksetupPorts } from './darwin-networksetup-ports/index.ts';
import { darwinPing } from './darwin-ping/index.ts';
import { darwinRouteGet } from './darwin-route-get/index.ts';
import { darwinRouteMonitor } from './darwin-route-monitor/index.ts';
import { darwinScutilDns } from './darwin-scutil-dns/index.ts';
import { darwinScutilNwi } from './darwin-scutil-nwi/index.ts';
import { darwinScutilProxy } from './darwin-scutil-proxy/index.ts';
import { darwinSocketfilterfw } from './darwin-socketfilterfw/index.ts';
import { darwinSwVers } from './darwin-sw-vers/index.ts';
import { darwinSysctl } from './darwin-sysctl/index.ts';
import { darwinTraceroute } from './darwin-traceroute/index.ts';
import { linuxAliasFiles } from './linux-alias-files/index.ts';
import { linuxGetentPasswd } from './linux-getent-passwd/index.ts';
import { linuxIfconfig } from './linux-ifconfig/index.ts';
import { linuxIpAddr } from './linux-ip-addr/index.ts';
import { linuxIpMonitor } from './linux-ip-monitor/index.ts';
import { linuxIpNeigh } from './linux-ip-neigh/index.ts';
import { linuxIpRoute } from './linux-ip-route/index.ts';
import { linuxIpRouteGet } from './linux-ip-route-get/index.ts';
import { linuxNetstatRoutes } from './linux-netstat-routes/index.ts';
import { linuxNetstatSockets } from './linux-netstat-sockets/index.ts';
import { linuxNetworkctlStatus } from './linux-networkctl-status/index.ts';
import { linuxNftRuleset } from './linux-nft-ruleset/index.ts';
import { linuxNmcli } from './linux-nmcli/index.ts';
import { linuxOsRelease } from './linux-os-release/index.ts';
import { linuxPing } from './linux-ping/index.ts';
import { linuxResolv } from './linux-resolv/index.ts';
import { linuxResolvectl } from './linux-resolvectl/index.ts';
import { linuxSs } from './linux-ss/index.ts';
import { linuxSystemctlIsEnabled } from './linux-systemctl-is-enabled/index.ts';
import { linuxTracepath } from './linux-tracepath/index.ts';
import { linuxTraceroute } from './linux-traceroute/index.ts';
import type { PlatformTool } from './platform-tool.ts';
import { ps } from './ps/index.ts';
import { psStarted } from './ps-started/index.ts';
import { tailscalePing } from './tailscale-ping/index.ts';
import { tailscaleStatus } from './tailscale-status/index.ts';

/** Every tool the app can run or read, in the order of docs/commands.md. A tool that is not here does not exist. */
// biome-ignore lint/suspicious/noExplicitAny: the list mixes tools of different rows and requests; `never` would forbid calling them
export const allTools: readonly PlatformTool<any, any>[] = [
  // Linux
  linuxIpRouteGet, // before linuxIpRoute, which reads its text as well
  linuxIpRoute,
  linuxIpAddr,
  linuxIpNeigh,
  linuxIpMonitor,
  linuxSs,
  linuxNetstatRoutes,
  linuxNetstatSockets,
  linuxIfconfig,
  linuxResolv,
  linuxResolvectl,
  linuxOsRelease,
  linuxNftRuleset,
  linuxGetentPasswd,
  linuxAliasFiles,
  linuxSystemctlIsEnabled,
  linuxNmcli,
  linuxNetworkctlStatus,
  linuxPing,
  linuxTraceroute,
  linuxTracepath,
  // macOS
  darwinNetstatRoutes,
  darwinNetstatSockets,
  darwinLsof,
  darwinNetworksetupInfo,
  darwinNetworksetupOrder,
  darwinNetworksetupPorts,
  darwinScutilDns,
  darwinScutilNwi,
  darwinScutilProxy,
  darwinSocketfilterfw,
  darwinSwVers,
  darwinArp,
  darwinNdp,
  darwinRouteGet,
  darwinRouteMonitor,
  darwinIfconfig,
  darwinPing,
  darwinTraceroute,
  darwinNetstatQueues,
  darwinSysctl,
  darwinNetworkStore,
  darwinLogShow,
  darwinCodesign,
  darwinAliasFiles,
  darwinLaunchctlPrint,
  darwinDnsSd,
  // both
  ps,
  psStarted,
  tailscaleStatus,
  tailscalePing,
];

export const findTool = (id: string) => allTools.find((tool) => tool.id === id);

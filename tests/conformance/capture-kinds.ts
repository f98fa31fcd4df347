/** Which tool has to read a kind of capture. */
export interface CaptureKind {
  /** Folder of the captures, named after the command. */
  readonly folder: string;
  /** Only captures of a command line that matches: a folder may hold what several tools read, or none does yet. */
  readonly command?: RegExp;
  readonly tool: string;
}

export const captureKinds: readonly CaptureKind[] = [
  { folder: 'netstat-rn', tool: 'darwin-netstat-routes' },
  { folder: 'netstat-an', tool: 'darwin-netstat-sockets' },
  { folder: 'ifconfig', tool: 'darwin-ifconfig' },
  { folder: 'lsof', tool: 'darwin-lsof' },
  { folder: 'arp', tool: 'darwin-arp' },
  { folder: 'ndp', tool: 'darwin-ndp' },
  { folder: 'route-get', tool: 'darwin-route-get' },
  { folder: 'route-monitor', tool: 'darwin-route-monitor' },
  { folder: 'scutil-dns', tool: 'darwin-scutil-dns' },
  { folder: 'scutil-nwi', tool: 'darwin-scutil-nwi' },
  { folder: 'scutil-proxy', tool: 'darwin-scutil-proxy' },
  { folder: 'networksetup', command: /-listallhardwareports/, tool: 'darwin-networksetup-ports' },
  {
    folder: 'networksetup',
    command: /-listnetworkserviceorder|-listallnetworkservices/,
    tool: 'darwin-networksetup-order',
  },
  { folder: 'networksetup', command: /-getinfo/, tool: 'darwin-networksetup-info' },
  { folder: 'socketfilterfw', tool: 'darwin-socketfilterfw' },
  { folder: 'sw-vers', tool: 'darwin-sw-vers' },
  { folder: 'ping', tool: 'darwin-ping' },
  { folder: 'traceroute', tool: 'darwin-traceroute' },
  { folder: 'tailscale', command: /\bstatus\b/, tool: 'tailscale-status' },
];

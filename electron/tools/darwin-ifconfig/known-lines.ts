/** Lines of ifconfig(8), with `-v` and `-m` too, that say nothing the app shows. Without their indent. */
const KNOWN: readonly RegExp[] = [
  /^(?:nd6 )?options=/,
  /^(?:eflags|xflags|capabilities|hwassist)=/,
  // bridges: af_bridge.c
  /^Configuration:/,
  /^Address cache/,
  /^(?:id|root id) [0-9a-f:.]+ priority /,
  /^(?:maxage|hellotime|fwddelay|holdcnt|proto|maxaddr|timeout|ifcost|ifmaxaddr|hostfilter|ipfilter|path cost|port) ?\S/,
  /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5} Vlan\d+ /,
  // bonds and VLANs
  /^bond mode: /,
  /^vlan: /,
  // tun interfaces of old VPN programs
  /^open \(pid \d+\)$/,
  // media lists of -m
  /^supported media:/,
  /^media \S/,
  /^none$/,
  // details of -v: ifconfig.c, status()
  /^(?:type|mode|desc|netif|flowswitch|scheduler|generation(?: id)?|timestamp|effective interface|domain|tunnel|hostname): /,
  /^(?:link quality|link rate|uplink rate|downlink rate|low power mode|unsent|routermode[46]|input|output)\b.*: /,
  /^state(?: \w+)?: /,
  /^multi layer packet logging/,
  /^agent domain:/,
  /^qosmarking enabled: /,
  /^(?:nat64 prefix|clat46 |tunnel inet|plat discovery|noackprio|notify ack|cellular |management|peer egress|2KCL)/,
];

/** Whether a line inside an interface is known and not shown; `text` without its indent. */
export const isKnownLine = (text: string): boolean => KNOWN.some((pattern) => pattern.test(text));

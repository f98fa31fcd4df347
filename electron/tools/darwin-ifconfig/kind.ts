/** Families of interface names whose kind the name alone tells. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:utun|ipsec|gif|stf|ppp|tun|tap)\d+$/, 'tunnel'],
  [/^bridge\d+$/, 'bridge'],
  [/^vlan\d+$/, 'vlan'],
  [/^bond\d+$/, 'bond'],
  [/^fw\d+$/, 'firewire'],
];

/**
 * `loopback`, `tunnel`, `bridge`, `vlan`, `bond`, `firewire`, else `ether` for what has a link-layer address (Wi-Fi and
 * virtual adapters too: ifconfig does not tell them apart). `null` for the rest (XHC20).
 */
export function kindOf(name: string, flags: readonly string[], mac: string | null): string | null {
  if (flags.includes('LOOPBACK')) return 'loopback';
  const byName = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  if (byName !== undefined) return byName;
  if (flags.includes('POINTOPOINT')) return 'tunnel';
  return mac === null ? null : 'ether';
}

const REACH = [
  [0x1, 'Transient Connection'],
  [0x2, 'Reachable'],
  [0x4, 'Connection Required'],
  [0x10000, 'Local Address'],
  [0x20000, 'Directly Reachable Address'],
];

/** SCNetworkReachability flags; "Reachable" leads whatever else is set. */
export function reachText(flags) {
  const names = REACH.filter(([bit]) => flags & bit).map(([, name]) => name);
  const ordered = names.includes('Reachable') ? ['Reachable', ...names.filter((name) => name !== 'Reachable')] : names;
  return `0x${flags.toString(16).padStart(8, '0')} (${ordered.length === 0 ? 'Not Reachable' : ordered.join(',')})`;
}

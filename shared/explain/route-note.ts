const routeNoteKinds = [
  'own-address-via-loopback',
  'half-default',
  'scoped',
  'reject',
  'blackhole',
  'duplicate-prefix',
  'default-route',
  'tunnel-default',
  'link-local',
  'multicast',
  'broadcast',
  'neighbor-clone',
] as const;

/** One thing worth saying of a route. */
export interface RouteNote {
  readonly kind: (typeof routeNoteKinds)[number];
  /** `normal`: never a cause. `notice`: worth knowing. `warning`: it may well be the cause. */
  readonly severity: 'normal' | 'notice' | 'warning';
  /** One or two plain sentences for the person. */
  readonly text: string;
  /** The manual, RFC or source file the statement comes from. */
  readonly source: string;
}

import { z } from 'zod';

/** A place that packets of a program pass on their way to a service, in this order; places that are not on the way are left out. */
export const StationKind = z.enum(['program', 'machine', 'interface', 'gateway', 'target', 'service']);
export type StationKind = z.output<typeof StationKind>;

const PathStation = z.object({
  kind: StationKind,
  /** Its name as people say it: `en0`, `mini-red`, `port 8000`. */
  title: z.string(),
  /** Beside the name: `tunnel`, `Wi-Fi`; empty for nothing. */
  tag: z.string(),
  /** Addresses. */
  lines: z.array(z.string()),
});
export type PathStation = z.output<typeof PathStation>;

/** How a packet fares from one station to the next. `unknown`: not looked at, or not reached. */
const PathLeg = z.object({
  state: z.enum(['passed', 'broken', 'unknown']),
  /** Why it is broken: `no answer to ARP`; `null` for a leg that is not. */
  because: z.string().nullable(),
});
export type PathLeg = z.output<typeof PathLeg>;

/** The way of one diagnosis as it is drawn: `legs[n]` leads from `stations[n]` to the next one. */
export const WalkPath = z.object({
  stations: z.array(PathStation),
  legs: z.array(PathLeg),
  /** Addresses of the target that were tried too, and are not in the picture. */
  otherAddresses: z.int(),
});
export type WalkPath = z.output<typeof WalkPath>;

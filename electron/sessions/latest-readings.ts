import type { Glance } from './glance.ts';
import { glanceAtObservation } from './glance.ts';
import type { FileLine } from './lines.ts';
import type { OpenSession } from './open-session.ts';
import type { LatestReading, LatestState, Place } from './session-index.ts';

/** Outputs of which the observation never came, because the disk was full; no more of them are remembered. */
const MOST_PENDING = 1_000;

const NOTHING_YET: LatestState = { readings: [], pending: [], host: null, takenAtMs: 0 };

/** Collects what a session last saw of each command, line by line, from its beginning or from where it stopped. */
export function createLatestReadings(from: LatestState = NOTHING_YET) {
  const readings = new Map<string, LatestReading>(from.readings);
  const pending = new Map<string, Place[]>(from.pending);
  let { host, takenAtMs } = from;
  const take = (bare: Glance, session: OpenSession, line: FileLine): void => {
    if (line.bytes === null) return;
    if (bare.kind === 'output') noteOutput(pending, bare.of, placeOf(line, line.bytes));
    if (bare.kind === 'session-started') {
      const record = session.read(line);
      if (record.kind !== 'session-started') return;
      host ??= { label: record.host.label, platform: record.host.platform };
      takenAtMs = Math.max(takenAtMs, record.atMs);
    }
    const seen = bare.kind === 'observation' ? glanceAtObservation(session, line) : null;
    if (seen === null) return;
    takenAtMs = Math.max(takenAtMs, seen.takenAtMs);
    readings.set(seen.command, { observation: placeOf(line, line.bytes), outputs: pending.get(seen.id) ?? [] });
    pending.delete(seen.id);
  };
  return {
    take,
    readings,
    about: () => ({ host, takenAtMs }),
    state: (): LatestState => ({
      ...{ readings: [...readings], host, takenAtMs },
      pending: [...pending].slice(-MOST_PENDING).map(([id, places]) => [id, [...places]]),
    }),
  };
}

const placeOf = ({ from }: FileLine, bytes: Buffer): Place => [from, from + bytes.length];

function noteOutput(pending: Map<string, Place[]>, of: string | null, place: Place): void {
  if (of === null) return;
  const known = pending.get(of);
  if (known === undefined) pending.set(of, [place]);
  else known.push(place);
}

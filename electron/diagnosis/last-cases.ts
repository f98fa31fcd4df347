import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import type { Case } from '../../shared/diagnosis/case.ts';

/** What was tried after a walk: by other programs, or as administrator. `null` parts were not tried. */
export interface TriedSince {
  readonly attempts: readonly ConnectAttempt[] | null;
  readonly programs: NonNullable<Case['programs']> | null;
  readonly rootAttempts: readonly ConnectAttempt[] | null;
  readonly neighborsAfter: Case['neighborsAfter'];
}

/** Cases of the last runs, by the target as typed: so that one step can be walked again, and a matrix be judged with them. */
export interface LastCases {
  readonly keep: (text: string, walked: Case) => void;
  /** As it was walked; `undefined` when the target was not, or too long ago. */
  readonly walked: (text: string) => Case | undefined;
  /** With everything that was tried since. */
  readonly withTriedSince: (text: string) => Case | undefined;
  /** Adds to every case of the target that was connected to; what was tried there before in the same way gives place. */
  readonly takeIn: (target: Pick<ConnectAttempt['target'], 'address' | 'port'>, tried: Partial<TriedSince>) => void;
}

const MOST_KEPT = 8;
const NOTHING: TriedSince = { attempts: null, programs: null, rootAttempts: null, neighborsAfter: null };

export function createLastCases(): LastCases {
  const last = new Map<string, { readonly walked: Case; readonly since: TriedSince }>();
  return {
    keep: (text, walked) => {
      last.delete(text);
      last.set(text, { walked, since: NOTHING });
      const [oldest] = last.keys();
      if (last.size > MOST_KEPT && oldest !== undefined) last.delete(oldest);
    },
    walked: (text) => last.get(text)?.walked,
    withTriedSince: (text) => {
      const kept = last.get(text);
      return kept && together(kept.walked, kept.since);
    },
    takeIn: (target, tried) => {
      for (const [text, { walked, since }] of last)
        if (isOf(walked, target)) last.set(text, { walked, since: { ...since, ...tried } });
    },
  };
}

/** Whether the case is of this address and port, be it dialled by name. */
const isOf = ({ target, ways }: Case, { address, port }: Pick<ConnectAttempt['target'], 'address' | 'port'>): boolean =>
  target.port === port && (target.host === address || ways?.some((way) => way.address === address) === true);

function together(walked: Case, { attempts, programs, rootAttempts, neighborsAfter }: TriedSince): Case {
  const known = new Set(programs?.map(({ path }) => path));
  const others = (walked.programs ?? []).filter(({ path }) => !known.has(path));
  return {
    ...walked,
    attempts: attempts === null ? walked.attempts : [...(walked.attempts ?? []), ...attempts],
    programs: programs === null ? walked.programs : [...others, ...programs],
    rootAttempts: rootAttempts === null ? walked.rootAttempts : [...rootAttempts],
    neighborsAfter: neighborsAfter ?? walked.neighborsAfter,
  };
}

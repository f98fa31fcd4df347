import type { Case } from '../../../shared/diagnosis/case.ts';
import { isRouted } from '../../../shared/diagnosis/facts-of-case.ts';
import { pingAddress } from '../../probes/ping.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

const PINGS = 2;
const PING_MS = 2_500;
/** One answer or its absence tells; six addresses would make twelve pings. */
const MOST_PINGED = 2;

/**
 * Pings that run beside the connects. Where connects go unanswered they have long ended; they are waited for only when
 * somebody on the way rejected the connects, since ping is told who and why.
 */
export interface Pinging {
  readonly end: () => Promise<void>;
}

export function startPinging(walk: Walk): Pinging {
  const enough = new AbortController();
  const look = walk.lookFor(PING_MS, enough.signal);
  const pinging = Promise.all(
    targetAddresses(walk)
      .slice(0, MOST_PINGED)
      .map((each) => pingAddress(look, walk.host.platform, { ...each, count: PINGS })),
  );
  return {
    end: async () => {
      const isWaitedFor = walk.target.port === null || isRejectedOnTheWay(walk.known());
      const results = await within(pinging, isWaitedFor ? PING_MS : 0, walk.signal);
      enough.abort();
      if (results === null) return walk.miss('pings', 'the connects were over before the answer to a ping');
      const because = results.find((each) => each.kind === 'not-checked');
      const pings = results.flatMap((each) => (each.kind === 'looked' ? [each.found] : []));
      if (pings.length > 0) walk.learn({ pings });
      else if (because !== undefined) walk.miss('pings', because.because);
    },
  };
}

function isRejectedOnTheWay({ attempts, ways }: Case): boolean {
  const failed = attempts?.filter(({ outcome }) => outcome.kind !== 'accepted') ?? [];
  return (
    failed.length === attempts?.length &&
    failed.some(
      ({ outcome, isSynchronous, target }) =>
        outcome.kind === 'unreachable' && isSynchronous !== true && isRouted(ways ?? [], target.address),
    )
  );
}

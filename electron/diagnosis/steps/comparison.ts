import { pingAddress } from '../../probes/ping.ts';
import { within } from '../pause.ts';
import type { Walk } from '../walk.ts';
import { targetAddresses } from './way.ts';

const PINGS = 2;
const PING_MS = 2_500;
/** One answer or its absence tells; six addresses would make twelve pings. */
const MOST_PINGED = 2;

/** Pings that run beside the connects. Nobody waits for them: where connects go unanswered they have long ended. */
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
      const isOnlyTest = walk.target.port === null;
      const results = await within(pinging, isOnlyTest ? PING_MS : 0, walk.signal);
      enough.abort();
      if (results === null) return walk.miss('pings', 'the connects were over before the answer to a ping');
      const because = results.find((each) => each.kind === 'not-checked');
      const pings = results.flatMap((each) => (each.kind === 'looked' ? [each.found] : []));
      if (pings.length > 0) walk.learn({ pings });
      else if (because !== undefined) walk.miss('pings', because.because);
    },
  };
}

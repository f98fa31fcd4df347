import type { ConnectAttempt } from '../../../shared/connect-attempt.ts';
import { pause } from '../pause.ts';
import { readPart } from '../read-part.ts';
import type { Walk } from '../walk.ts';
import type { Dial, Dialled } from './dials.ts';

/** DESIGN §8: a first verdict within 1.5 s. What has not answered by now is told as silence so far. */
const FIRST_WORD_MS = 1_150;
const NEIGHBORS_MS = 200;

/** One round of connects. When it takes long, what is known by then is told once, with the silent ones as silent. */
export async function guessWhileWaiting(
  walk: Walk,
  dials: readonly Dial[],
  earlier: readonly ConnectAttempt[],
): Promise<readonly Dialled[]> {
  const startedAtMs = Date.now();
  const answered: Dialled[] = [];
  const over = new AbortController();
  const all = Promise.all(
    dials.map(async (dial) => {
      const dialled = { dial, attempt: await dial.connect() };
      answered.push(dialled);
      return dialled;
    }),
  ).finally(() => over.abort());
  const guess = async () => {
    await pause(Math.max(0, FIRST_WORD_MS - walk.elapsedMs()), AbortSignal.any([walk.signal, over.signal]));
    if (over.signal.aborted || walk.signal.aborted) return;
    const neighborsAfter = await readPart(walk, 'neighbors', 'neighborsAfter', NEIGHBORS_MS);
    if (over.signal.aborted || walk.signal.aborted) return;
    // read again after the connects; on a machine that is short of time there may be no later reading
    if (neighborsAfter !== null) walk.learn({ neighborsAfter });
    const silent = dials.filter((dial) => !answered.some((each) => each.dial === dial));
    const attempts = [...earlier, ...answered.map(({ attempt }) => attempt)];
    walk.tell(true, {
      neighborsAfter,
      attempts: [...attempts, ...silent.map((dial) => silentSince(dial, startedAtMs))],
    });
  };
  if (earlier.length === 0) void guess();
  return all;
}

const silentSince = ({ program, target }: Dial, startedAtMs: number): ConnectAttempt => ({
  ...{ program, target, sourceAddress: null, local: null, startedAtMs, elapsedMs: Date.now() - startedAtMs },
  ...{ errno: null, errnoNumber: null, isSynchronous: false, outcome: { kind: 'timed-out' } },
});

/** One line a step, on stdout, so that it stays in order with what the step's own programs print. */
export const say = (line) => void process.stdout.write(`${line}\n`);

const PROGRESS_EVERY_MS = 5_000;

/**
 * Announces a long step, repeats how far it is every five seconds, and returns what the step returns.
 *
 * `howFar` may add to the elapsed seconds, for example megabytes written.
 */
export async function withProgress(step, work, howFar = () => '') {
  const startedAtMs = performance.now();
  say(`${step} …`);
  const timer = setInterval(() => {
    const seconds = Math.round((performance.now() - startedAtMs) / 1000);
    say(`  ${[`${seconds} s`, howFar()].filter(Boolean).join(', ')}`);
  }, PROGRESS_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

import type { SystemChange } from '../../shared/system-change.ts';
import type { Host, RunningCommand } from '../hosts/host.ts';
import type { PlatformTool } from '../tools/platform-tool.ts';

/** The first wait before a monitor that ended is started again; doubled each time, at most the second number. */
const [FIRST_WAIT_MS, LONGEST_WAIT_MS] = [1_000, 60_000];

export interface Monitor {
  readonly stop: () => void;
}

/**
 * Follows the system's own monitor and tells each change. It is started again when it ends by itself, more and more slowly:
 * a missing tool must not become a loop, and is looked for in its other places. `onGap` is told then: nobody listened
 * meanwhile, so anything may have changed. A recording has no monitor.
 */
export function followChanges(
  host: Pick<Host, 'follow'>,
  tool: PlatformTool<SystemChange>,
  onChange: (change: SystemChange) => void,
  onGap: () => void,
): Monitor {
  let running: RunningCommand | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const { file, args } = tool.command();
  const places = [file, ...(tool.otherPlaces ?? [])];
  let place = 0;
  const start = (waitMs: number) => {
    const parser = tool.startParse({ row: onChange, unread: ignoreUnread });
    let nextWaitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    running = host.follow({ file: places[place] ?? file, args }, (piece) => {
      nextWaitMs = FIRST_WAIT_MS;
      parser.write(piece);
    });
    void running.ended.then((ending) => {
      if (isStopped || ending.kind === 'not-recorded' || ending.kind === 'cancelled') return;
      if (ending.kind === 'missing-tool') place = (place + 1) % places.length;
      timer = setTimeout(() => {
        start(nextWaitMs);
        onGap();
      }, waitMs);
      timer.unref();
    });
  };
  start(FIRST_WAIT_MS);
  return {
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      running?.stop();
    },
  };
}

/** A message that cannot be read changes nothing on screen: tables are re-read from their own tools, not from it. */
const ignoreUnread = () => {};

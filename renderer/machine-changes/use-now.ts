import { useEffect, useState } from 'react';
import { usePage } from '../shell/page-context.ts';

const TICK_MS = 1_000;

/** The time, told anew every second while something counts down. */
export function useNow(isCounting: boolean): number {
  const { clock } = usePage();
  const [nowMs, setNowMs] = useState(clock.nowMs);
  useEffect(() => {
    if (!isCounting) return;
    let cancel = () => {};
    const tick = () => {
      setNowMs(clock.nowMs());
      cancel = clock.after(TICK_MS, tick);
    };
    tick();
    return () => cancel();
  }, [clock, isCounting]);
  return nowMs;
}

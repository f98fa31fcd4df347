import { answer, linesOf } from './answer.mjs';

/** log(1) show --style compact, for the one predicate of facts E9; a standard user may not read the store. */
export function log({ localNetwork: { notices, isLogReadable } }, [command]) {
  if (command !== 'show') return answer('', 'usage: log <command>\n', 64);
  if (!isLogReadable) return answer('', 'log: Could not open local log store: Operation not permitted\n', 77);
  const head = 'Timestamp               Ty Process[PID:TID]';
  const rows = notices.map(({ pid, uuid, bundleId }, at) => {
    const time = `2026-11-21 09:14:${String(at % 60).padStart(2, '0')}.292`;
    return `${time} I  UserEventAgent[106:af8072] [com.apple.networkextension:] Got local network blocked notification: pid: ${pid}, uuid: ${uuid}, bundle_id: ${bundleId ?? '(null)'}`;
  });
  return { ...answer(linesOf([head, ...rows])), waitMs: 50 };
}

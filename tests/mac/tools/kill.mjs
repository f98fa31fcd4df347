import { removeSocketsOf } from '../kernel/edits.mjs';
import { answer, refusal, valueAfter } from './answer.mjs';

/** kill(1): `-s TERM 412`. A process that is deaf to TERM needs KILL; others' processes need rights. */
export function kill(state, args) {
  const signal = valueAfter(args, '-s') ?? 'TERM';
  const pid = Number(args.at(-1));
  const found = state.processes.find((each) => each.pid === pid);
  if (found === undefined) return refusal(`kill: ${pid}: No such process`);
  if (!state.isRoot && found.user !== state.user) return refusal(`kill: ${pid}: Operation not permitted`);
  if (found.isDeafToTerm === true && signal !== 'KILL') return answer('');
  const processes = state.processes.filter((each) => each.pid !== pid);
  return { ...answer(''), state: removeSocketsOf({ ...state, processes }, pid) };
}

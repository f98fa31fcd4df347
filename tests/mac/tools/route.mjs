import { answer } from './answer.mjs';
import { changeRoute } from './route-change.mjs';
import { getRoute } from './route-get.mjs';

/** route(8): `get`, `add`, `delete`. `monitor` goes on printing and is route-monitor.mjs. */
export function route(state, args) {
  const words = args.filter((arg) => !/^-[nqtvd]+$/.test(arg));
  const [verb, ...rest] = words;
  if (verb === 'get') return getRoute(state, rest);
  if (verb === 'add' || verb === 'delete') return changeRoute(state, verb, rest);
  return answer('', 'usage: route [-dnqtv] command [[modifiers] args]\n', 64);
}

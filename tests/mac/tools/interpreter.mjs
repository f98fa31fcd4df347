import { afterTrying, connectTo, DARWIN_ERRORS } from '../kernel/reach.mjs';
import { answer } from './answer.mjs';
import { addressOf } from './names.mjs';

const MARKER = 'routelight-connect';

/** python3 with a connect one-liner: its answer in the one line of JSON that electron/probes/programs reads. */
export const python3 = (state, args, around) =>
  interpret(state, args, around, { version: 'Python 3.12.8', traceback: TRACEBACK });
export const node = (state, args, around) => interpret(state, args, around, { version: 'v22.12.0', traceback: THROWN });

const TRACEBACK =
  'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\nModuleNotFoundError: No module named \'_socket\'\n';
const THROWN = 'node:internal/modules/cjs/loader:1228\n  throw err;\n';

function interpret(state, args, { program, pid }, { version, traceback }) {
  if (['--version', '-V', '-v'].includes(args[0])) return answer(`${version}\n`);
  const at = args.indexOf(MARKER);
  if (at < 0) return answer('', '', 0);
  const manner =
    state.programs.find(({ path, realPath }) => path === program || realPath === program)?.manner ?? 'well';
  if (manner === 'hangs') return { ...answer(''), hangs: true };
  if (manner === 'crashes') return answer('', traceback, 1);
  if (manner === 'prints-garbage') return answer('\u001b[2Jhello {"half": \n\u0000');
  const [host, port, timeout] = args.slice(at + 1);
  const address = addressOf(state, host);
  const tried = connectTo(state, { address: address ?? host, port: Number(port), program });
  const said = { ...outcomeOf(tried, Number(timeout)), state: afterTrying(state, address ?? host, tried.way, pid) };
  return said;
}

/** Failing in connect(2) takes some tens of microseconds, an answer of the far end a round trip. */
function outcomeOf(tried, timeoutSeconds) {
  if (tried.isSilent)
    return { ...line({ errno: 'ETIMEDOUT', ms: timeoutSeconds * 1_000 }), waitMs: timeoutSeconds * 1_000 };
  if (tried.errno !== undefined) return line({ errno: tried.errno, ms: tried.rttMs ?? 0.2 });
  return line({ errno: null, ms: tried.rttMs ?? 0.3 });
}

const line = ({ errno, ms }) =>
  answer(`${JSON.stringify({ errno: errno === null ? 0 : DARWIN_ERRORS[errno][0], name: errno, ms })}\n`);

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
  const own = state.programs.find(({ path, realPath }) => path === program || realPath === program);
  const executable = own?.realPath ?? program;
  const manner = own?.manner ?? 'well';
  if (manner === 'hangs') return { ...answer(''), hangs: true };
  if (manner === 'crashes') return answer('', traceback, 1);
  if (manner === 'prints-garbage') return answer('\u001b[2Jhello {"half": \n\u0000');
  const [host, port, timeout] = args.slice(at + 1);
  const address = addressOf(state, host);
  const tried = connectTo(state, { address: address ?? host, port: Number(port), program });
  return {
    ...outcomeOf(tried, Number(timeout), executable),
    state: afterTrying(state, address ?? host, tried.way, pid),
  };
}

/** What connect(2) itself refuses, before anything is sent (facts A6, I1). */
const REFUSED_HERE = ['no-route', 'rejected', 'denied', 'held'];

/** Failing in connect(2) takes some tenths of a millisecond, an answer of the far end a round trip. */
function outcomeOf(tried, seconds, executable) {
  const end = { local: null, executable };
  if (tried.isSilent)
    return {
      ...line({ kind: 'timed-out', errno: null, ms: seconds * 1_000, sync: false, ...end }),
      waitMs: seconds * 1_000,
    };
  const ms = tried.rttMs ?? 0.2;
  if (tried.errno === undefined) return line({ kind: 'connected', errno: null, ms, sync: false, ...end });
  return line({
    kind: 'failed',
    errno: tried.errno,
    ms,
    sync: tried.isHere ?? REFUSED_HERE.includes(tried.way.kind),
    ...end,
  });
}

/** The line of electron/probes/programs/connect-line.ts, after whatever a site file may have printed. */
const line = ({ kind, errno, ...rest }) =>
  answer(
    `\n${JSON.stringify({ routelight: 1, kind, errno: errno === null ? null : DARWIN_ERRORS[errno][0], name: errno, ...rest })}\n`,
  );

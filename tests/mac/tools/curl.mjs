import { afterTrying, connectTo, DARWIN_ERRORS } from '../kernel/reach.mjs';
import { answer, lettersOf, valueAfter } from './answer.mjs';
import { addressOf } from './names.mjs';

const COULD_NOT_RESOLVE = 6;
const COULD_NOT_CONNECT = 7;
const TIMED_OUT = 28;
const EMPTY_REPLY = 52;
const RESET = 56;
const WITH_VALUE = [
  '-m',
  '--max-time',
  '--connect-timeout',
  '-o',
  '--output',
  '-w',
  '--write-out',
  '--interface',
  '-X',
  '-H',
  '--resolve',
  '--noproxy',
];

/** curl(1): exit code and text of facts F4; `-v` tells of a connect that failed at once. */
export function curl(state, args, { program, pid }) {
  const text = args.filter((arg, at) => !arg.startsWith('-') && !WITH_VALUE.includes(args[at - 1])).at(-1) ?? '';
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
  if (url === null) return answer('', 'curl: (3) URL rejected: No host part in the URL\n', 3);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const address = addressOf(state, host);
  if (address === null)
    return said(state, args, { code: COULD_NOT_RESOLVE, complaint: `Could not resolve host: ${host}` });
  const port = Number(url.port === '' ? ({ 'https:': 443 }[url.protocol] ?? 80) : url.port);
  const tried = connectTo(state, { address, port, program });
  return {
    ...said(state, args, resultOf(tried, args, { host, port, url })),
    state: afterTrying(state, address, tried.way, pid),
  };
}

function resultOf(tried, args, { host, port, url }) {
  if (tried.isSilent) {
    const seconds = Number(
      valueAfter(args, '--connect-timeout') ?? valueAfter(args, '-m') ?? valueAfter(args, '--max-time') ?? 75,
    );
    const waitMs = seconds * 1_000;
    return { code: TIMED_OUT, complaint: `Connection timed out after ${waitMs} milliseconds`, waitMs };
  }
  if (tried.errno !== undefined) {
    const immediate = tried.errno === 'ECONNREFUSED' ? 'connect to' : 'Immediate connect fail for';
    const verbose = `* ${immediate} ${host}${tried.errno === 'ECONNREFUSED' ? ` port ${port} from 192.168.2.171 port 52044 failed` : ''}: ${DARWIN_ERRORS[tried.errno][1]}\n`;
    const complaint = `Failed to connect to ${host} port ${port} after 0 ms: Couldn't connect to server`;
    return { code: COULD_NOT_CONNECT, complaint, verbose };
  }
  if (url.protocol === 'telnet:' && !tried.isReset)
    return { code: 0, verbose: `* Connected to ${host} (${host}) port ${port}\n`, goesOn: true };
  const connected = `* Connected to ${host} (${host}) port ${port}\n`;
  if (tried.isReset)
    return { code: RESET, complaint: 'Recv failure: Connection reset by peer', verbose: connected, isConnected: true };
  if (tried.isMute || tried.http === null)
    return { code: EMPTY_REPLY, complaint: 'Empty reply from server', verbose: connected, isConnected: true };
  return { code: 0, http: tried.http, verbose: connected, isConnected: true };
}

function said(state, args, { code, complaint = '', verbose = '', http = 0, waitMs, goesOn, isConnected = false }) {
  const letters = lettersOf(args);
  const isQuiet = letters.has('s') && !letters.has('S');
  const stderr = `${letters.has('v') ? verbose : ''}${code === 0 || isQuiet ? '' : `curl: (${code}) ${complaint}\n`}`;
  const format = valueAfter(args, '-w') ?? valueAfter(args, '--write-out');
  const stdout = format === null ? '' : written(format, { http, code, isConnected });
  return { ...answer(stdout, stderr, code), ...(waitMs !== undefined && { waitMs }), ...(goesOn && { goesOn }), state };
}

/** The variables of curl(1) --write-out that tell of a connect. */
function written(format, { http, code, isConnected }) {
  const time = isConnected ? '0.000612' : '0.000000';
  const values = {
    http_code: String(http).padStart(3, '0'),
    response_code: String(http).padStart(3, '0'),
    exitcode: code,
  };
  const times = {
    time_connect: time,
    time_total: '0.001021',
    time_namelookup: '0.000014',
    num_connects: isConnected ? 1 : 0,
  };
  const all = { ...values, ...times };
  return format.replaceAll('\\n', '\n').replace(/%\{(\w+)\}/g, (_, name) => String(all[name] ?? ''));
}

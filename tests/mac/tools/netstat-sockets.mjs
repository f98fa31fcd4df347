import { answer, linesOf } from './answer.mjs';

const PROTOCOL = { ipv4: '4', ipv6: '6', both: '46' };

/** Address column widths: inet.c; wide since 26.4. An address itself is cut after 16 characters everywhere. */
const WIDTH = { 13: 22, 15: 22, 26: 45 };

/** `netstat -an`, and with -v the columns of print_socket_stats_data (facts E5). Without -a no listeners. */
export function printSockets(state, { only, protocol, all, isVerbose }) {
  const rows = state.sockets
    .filter((socket) => protocol === null || socket.protocol === protocol)
    .filter(({ family }) => only === null || family === only || family === 'both')
    .filter((socket) => all || socket.peerAddress !== null);
  const title = all ? 'Active Internet connections (including servers)' : 'Active Internet connections';
  const header = headerOf(state.model, isVerbose);
  const internet =
    rows.length === 0 ? [] : [title, header, ...rows.map((row, at) => printRow(state.model, row, at, isVerbose))];
  return answer(
    linesOf([...internet, ...(only === null && protocol === null ? otherTables(state.model, isVerbose) : [])]),
  );
}

const TAIL = 'state  options           gencnt    flags   flags1';

function headerOf(model, isVerbose) {
  const width = WIDTH[model];
  const head = `Proto Recv-Q Send-Q  ${'Local Address'.padEnd(width)} ${'Foreign Address'.padEnd(width)} (state)    `;
  return isVerbose ? `${head} ${verboseHeader(model)}` : head;
}

function verboseHeader(model) {
  if (model === '13') return ` rhiwat  shiwat    pid   epid ${TAIL} usscnt rtncnt fltrs`;
  const bytes = '     rxbytes      txbytes  rhiwat  shiwat ';
  return `${bytes}${model === '15' ? '   pid   epid ' : '         process:pid    '}${TAIL} usecnt rtncnt fltrs`;
}

function printRow(model, socket, at, isVerbose) {
  const { protocol, family, queues, state } = socket;
  const width = WIDTH[model];
  const head = [
    `${protocol}${PROTOCOL[family]}`.padEnd(5),
    String(queues[0]).padStart(6),
    String(queues[1]).padStart(6),
    ` ${endpoint(socket.localAddress, socket.localPort).padEnd(width)}`,
    endpoint(socket.peerAddress ?? '*', socket.peerPort).padEnd(width),
    (state ?? '').padEnd(11),
  ].join(' ');
  return isVerbose ? `${head} ${verboseColumns(model, socket, at)}` : head;
}

/** `host.port`; an unbound port is `*`. */
const endpoint = (address, port) => `${address.slice(0, 16)}.${port ?? '*'}`;

function verboseColumns(model, { protocol, state, pid, command }, at) {
  const marks =
    protocol === 'udp' ? [786_896, 9216] : state === 'ESTABLISHED' ? [131_328, 131_600] : [131_072, 131_072];
  const columns = [
    ...(model === '13' ? [] : [String(at * 412).padStart(12), String(at * 97).padStart(12)]),
    ...marks.map((mark) => String(mark).padStart(7)),
    model === '26'
      ? `${command.slice(0, 16).padStart(16)}:${String(pid).padEnd(6)}`
      : `${String(pid).padStart(6)}      0`,
    ...(protocol === 'udp'
      ? ['00100', '00000000']
      : state === 'LISTEN'
        ? ['00100', '00000006']
        : ['00102', '00000008']),
    (0x2_75_80_00 + at).toString(16).padStart(16, '0'),
    ...['00000080', '00000900', '     1', '     0', '000000'],
  ];
  return columns.join(' ');
}

const GENERAL_TAIL = '00182 00000000 0000000000005005 00008000 00000000      1      0 000000';

/** The tables behind the IP sockets, short: every real output has them. unix.c, systm.c, mptcp.c. */
function otherTables(model, isVerbose) {
  const address = '          Local Address          Foreign Address        (state)';
  return [
    'Active Multipath Internet connections',
    `Proto/ID  Flags${address.slice(4)}    `,
    ...unixTable(model, isVerbose),
    ...kernelModules(model),
    ...kernelEvents(model, isVerbose),
  ];
}

function unixTable(model, isVerbose) {
  const header =
    'Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref';
  const row =
    'a44de1907b33c015 stream      0      0                0 a44de1907b33c0dd                0                0';
  const extra = isVerbose && model === '26';
  return [
    'Active LOCAL (UNIX) domain sockets',
    `${header}${extra ? ` ${verboseHeader(model)}` : ''} Addr`,
    `${row}${extra ? `            0            0    8192    8192          launchd:1      ${GENERAL_TAIL}` : ''}`,
    `${row.replace('a44de1907b33c015', 'a44de1907b33c1a5')}${extra ? `            0            0    8192    8192          syslogd:369    ${GENERAL_TAIL}` : ''} /private//var/run/syslog`,
  ];
}

function kernelModules(model) {
  const names = ['com.apple.flow-divert', 'com.apple.net.utun_control', 'com.apple.netsrc'];
  if (model === '26') {
    const rows = names.map((name, at) => `${String(at + 1).padEnd(8)} ${name}`);
    return ['Registered kernel control modules', 'id       name', ...rows];
  }
  const rows = names.map(
    (name, at) => `${(at + 1).toString(16).padStart(8)}        9        0   131072   131072 ${name} `,
  );
  return ['Registered kernel control modules', 'id       flags    pcbcount rcvbuf   sndbuf   name ', ...rows];
}

function kernelEvents(model, isVerbose) {
  const extra = isVerbose && model === '26';
  const header = extra ? ` ${verboseHeader(model)}` : '';
  const stats = extra ? `       313320            0   32768    4096    mDNSResponder:390    ${GENERAL_TAIL}` : '';
  return [
    'Active kernel event sockets',
    `Proto Recv-Q Send-Q vendor  class ${extra ? ' subcl' : 'subcla'}${header}`,
    `kevt       0      0      1      1      ${extra ? '9' : '0'}${stats}`,
    'Active kernel control sockets',
    `Proto Recv-Q Send-Q${header}   unit     id name`,
    `kctl       0      0${stats}      1      2 ${'com.apple.flow-divert'}`,
  ];
}

import { answer, linesOf, valueAfter } from './answer.mjs';

/**
 * lsof(8) for IP sockets: `-i[46][TCP|UDP][:port]`, `-sTCP:LISTEN`, `+c`, `-F`/`-F0`. Without root other users' processes
 * are passed over in silence, and with nothing to list it exits 1 (facts E6).
 */
export function lsof(state, args) {
  const rows = state.sockets
    .filter(({ descriptor, user }) => descriptor !== null && (state.isRoot || user === state.user))
    .filter((socket) => isSelected(socket, args))
    .flatMap(kernelSockets)
    .sort((a, b) => a.pid - b.pid || a.descriptor - b.descriptor);
  const fields = args.find((arg) => arg.startsWith('-F'))?.slice(2) ?? null;
  const text = fields === null ? printTable(rows, nameWidth(args)) : printFields(rows, fields);
  return answer(text, '', rows.length === 0 ? 1 : 0);
}

/** Several `-i` add up; `-sTCP:LISTEN` narrows TCP alone. */
function isSelected(socket, args) {
  const selections = args.filter((arg) => arg.startsWith('-i')).map((arg) => arg.slice(2));
  const states = args.filter((arg) => /^-s(?:TCP|UDP):/i.test(arg)).map((arg) => arg.slice(2).toUpperCase());
  const isWanted = selections.length === 0 || selections.some((selection) => fits(socket, selection));
  if (!isWanted || socket.protocol === 'udp') return isWanted;
  return states.length === 0 || states.some((state) => state === `TCP:${socket.state}`);
}

function fits({ protocol, family, localPort, peerPort }, selection) {
  const [, version, name, , port] = /^([46])?(TCP|UDP)?(@[^:]*)?(?::(\d+))?/i.exec(selection) ?? [];
  if (version !== undefined && `ipv${version}` !== (family === 'both' ? 'ipv6' : family)) return false;
  if (name !== undefined && name.toLowerCase() !== protocol) return false;
  return port === undefined || [localPort, peerPort].includes(Number(port));
}

/** lsof knows a socket that takes both families as an IPv6 one. */
function kernelSockets(socket) {
  const family = socket.family === 'both' ? 'ipv6' : socket.family;
  return [
    {
      ...socket,
      family,
      device: `0x${(0x9c_40_00_00_00 + socket.pid * 64 + socket.descriptor).toString(16).padStart(16, '0')}`,
    },
  ];
}

const nameOf = ({ family, localAddress, localPort, peerAddress, peerPort }) => {
  const end = (address, port) => `${address !== '*' && family === 'ipv6' ? `[${address}]` : address}:${port ?? '*'}`;
  return end(localAddress, localPort) + (peerAddress === null ? '' : `->${end(peerAddress, peerPort)}`);
};

/** Blanks and controls are escaped (`\x20`), print.c safestrprt. */
const escaped = (text) =>
  text.replace(/[ \x00-\x1f\x7f]/g, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Names are cut to 9 unless `+c` says more; `+c 0` means all of it. */
function nameWidth(args) {
  const attached = args.find((arg) => /^\+c\d+$/.test(arg))?.slice(2);
  const width = Number(attached ?? valueAfter(args, '+c') ?? 9);
  return width === 0 ? Number.POSITIVE_INFINITY : width;
}

/** The cut counts what is printed and never splits an escape: `Code\x20Helper` in 9 is `Code\x20H`, `Google\x20C` is `Google`. */
function cutName(command, width) {
  let printed = '';
  for (const one of command) {
    if (printed.length + escaped(one).length > width) return printed;
    printed += escaped(one);
  }
  return printed;
}

/** Columns are as wide as their widest cell; the descriptor has its mode and an empty lock character behind it. */
function printTable(rows, width) {
  if (rows.length === 0) return '';
  const commands = rows.map(({ command }) => cutName(command, width));
  const widths = {
    command: longest(['COMMAND', ...commands]),
    user: longest(['USER', ...rows.map(({ user }) => user)]),
  };
  const header = ['COMMAND', 'PID', 'USER', 'FD', '  ', 'TYPE', 'DEVICE', 'SIZE/OFF', 'NODE', 'NAME'];
  const lines = rows.map((row, at) => tableLine(cellsOf(row, commands[at]), widths));
  return linesOf([tableLine(header, widths), ...lines]);
}

const longest = (texts) => Math.max(...texts.map(({ length }) => length));

function cellsOf(row, command) {
  const name = `${nameOf(row)}${row.state === null ? '' : ` (${row.state})`}`;
  const type = row.family === 'ipv4' ? 'IPv4' : 'IPv6';
  return [command, row.pid, row.user, row.descriptor, 'u ', type, row.device, '0t0', row.protocol.toUpperCase(), name];
}

function tableLine([command, pid, user, descriptor, mode, type, device, size, node, name], widths) {
  const owner = `${command.padEnd(widths.command)} ${String(pid).padStart(5)} ${user.padStart(widths.user)}`;
  const file = `${String(descriptor).padStart(4)}${mode} ${type.padStart(4)} ${device.padStart(18)} ${size.padStart(8)}`;
  return `${owner} ${file} ${node.padStart(4)} ${name}`;
}

/** One letter and its value each, a process before its files, in the order print.c has; `0` in the list: NUL between them. */
function printFields(rows, letters) {
  const isNul = letters.includes('0');
  const wanted = letters.replace('0', '') === '' ? 'pcuLftdPnT' : letters;
  const isShown = ([letter]) => letter === 'p' || letter === 'f' || wanted.includes(letter);
  const sets = rows.flatMap((row, at) => [
    ...(rows[at - 1]?.pid === row.pid ? [] : [processFields(row).filter(isShown)]),
    fileFields(row).filter(isShown),
  ]);
  return isNul ? sets.map((set) => `${set.map((field) => `${field}\0`).join('')}\n`).join('') : linesOf(sets.flat());
}

const processFields = ({ pid, command, uid, user }) => [`p${pid}`, `c${escaped(command)}`, `u${uid}`, `L${user}`];

function fileFields(row) {
  const { descriptor, family, device, protocol, state } = row;
  return [
    ...[`f${descriptor}`, 'au', 'l ', `t${family === 'ipv4' ? 'IPv4' : 'IPv6'}`, `d${device}`, 'o0t0'],
    ...[`P${protocol.toUpperCase()}`, `n${nameOf(row)}`],
    ...(state === null ? [] : [`TST=${state}`, 'TQR=0', 'TQS=0']),
  ];
}

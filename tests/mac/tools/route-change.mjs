import { addRoute, deleteRoute, interfaceTowards } from '../kernel/edits.mjs';
import { classfulLengthOf, ipv4ToNumber, ipv4ToText, networkOf } from '../kernel/ipv4.mjs';
import { ipv6ToNumber } from '../kernel/ipv6.mjs';
import { linkOf } from '../kernel/links.mjs';
import { routeRowsOf } from '../kernel/route-rows.mjs';
import { answer, refusal } from './answer.mjs';
import { badAddress } from './bad-address.mjs';

/** EX_NOPERM of sysexits.h (facts E3). */
const NOT_ROOT = 77;

/** `route add|delete [-net|-host] [-inet6] <destination> [gateway | -interface <name>]`. A refusal by the kernel exits 0. */
export function changeRoute(state, verb, words) {
  if (!state.isRoot) return refusal('route: must be root to alter routing table', NOT_ROOT);
  const plain = words.filter((word) => !word.startsWith('-'));
  const wanted = readDestination(plain[0] ?? '', words);
  if (wanted === null) return badAddress(plain[0] ?? '');
  const said = `${verb} ${wanted.prefixLength === null ? 'host' : 'net'} ${wanted.printed}`;
  return verb === 'add'
    ? add(state, wanted, plain[1], words.includes('-interface'), said)
    : remove(state, wanted, plain[1], said);
}

function add(state, wanted, gateway, isInterface, said) {
  if (gateway === undefined) return failed(said, 'Invalid argument');
  const on = isInterface ? state.interfaces.find(({ name }) => name === gateway) : interfaceTowards(state, gateway);
  if (isInterface && on === undefined) return badAddress(gateway);
  const sentence = `${said}: gateway ${gateway}`;
  if (on === null) return failed(sentence, 'Network is unreachable');
  if (rowsOf(state, wanted).length > 0) return failed(sentence, 'File exists');
  return { ...answer(`${sentence}\n`), state: addRoute(state, rowFor(wanted, gateway, on, isInterface)) };
}

function rowFor({ family, address, prefixLength }, gateway, on, isInterface) {
  const through = isInterface ? linkOf(on) : gateway;
  const flags = `U${isInterface ? '' : 'G'}${prefixLength === null ? 'H' : ''}S${prefixLength === null ? '' : 'c'}`;
  return { family, address, prefixLength, gateway: through, flags, interfaceName: on.name };
}

/** Routes of interfaces and services are the system's own: like a real Mac, only added ones can go for good here. */
function remove(state, wanted, gateway, said) {
  const sentence = gateway === undefined ? said : `${said}: gateway ${gateway}`;
  const isThere = state.routes.some(
    (row) => row.address === wanted.address && row.prefixLength === wanted.prefixLength,
  );
  const comesBack = rowsOf(state, wanted).length > 0;
  if (!isThere && !comesBack) return failed(sentence, 'not in table');
  return { ...answer(`${sentence}\n`), state: deleteRoute(state, wanted) };
}

const failed = (sentence, because) =>
  answer(`${sentence}: ${because}\n`, `route: writing to routing socket: ${because}\n`);

const rowsOf = (state, { family, number, prefixLength }) =>
  routeRowsOf(state).filter(
    (row) =>
      row.family === family && row.address === number && row.prefixLength === prefixLength && !row.flags.includes('I'),
  );

function readDestination(text, words) {
  if (text === 'default') return readIpv4('0.0.0.0', 0);
  const [address, slash] = text.split('/');
  const length = slash === undefined ? null : Number(slash);
  if (words.includes('-inet6') || address.includes(':')) return readIpv6(address, length);
  const padded = /^\d+(?:\.\d+){0,2}$/.test(address) ? `${address}.0.0.0`.split('.').slice(0, 4).join('.') : address;
  const number = ipv4ToNumber(padded);
  if (number === null) return null;
  const isHost = length === null && !words.includes('-net') && padded === address;
  return readIpv4(padded, isHost ? null : (length ?? classfulLengthOf(number)));
}

function readIpv4(text, prefixLength) {
  const number = prefixLength === null ? ipv4ToNumber(text) : networkOf(ipv4ToNumber(text), prefixLength);
  const address = ipv4ToText(number);
  return { family: 'ipv4', address, number, prefixLength, printed: prefixLength === 0 ? 'default' : address };
}

function readIpv6(address, prefixLength) {
  const number = ipv6ToNumber(address);
  return number === null ? null : { family: 'ipv6', address, number, prefixLength, printed: address };
}

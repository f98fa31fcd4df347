import { addAddress, removeAddress, setInterfaceUp } from '../kernel/edits.mjs';
import { broadcastOf, classfulLengthOf, ipv4ToNumber, networkOf, prefixLengthOf } from '../kernel/ipv4.mjs';
import { ipv6ToNumber } from '../kernel/ipv6.mjs';
import { answer, refusal, valueAfter } from './answer.mjs';

const REMOVING = ['-alias', 'delete', 'remove'];

/** `ifconfig en0 inet X netmask M alias` and its opposites, `up`, `down`; messages and order of checks: facts B3. */
export function changeInterface(state, on, words) {
  if (words[0] === 'up' || words[0] === 'down') return setUp(state, on, words[0]);
  if (words[0] !== 'inet' && words[0] !== 'inet6') return refusal(`ifconfig: ${words[0]}: bad value`);
  const wanted = words[0] === 'inet' ? readIpv4(words) : readIpv6(words);
  if (wanted === null) return refusal(`ifconfig: ${words[1]}: bad value`);
  const isRemoval = words.some((word) => REMOVING.includes(word));
  return isRemoval
    ? remove(state, on, wanted)
    : add(state, on, wanted, words.includes('alias') || words.includes('add'));
}

function setUp(state, on, word) {
  if (!state.isRoot) return refusal(`ifconfig: ${word}: permission denied`);
  return { ...answer(''), state: setInterfaceUp(state, on.name, word === 'up') };
}

function remove(state, on, { family, address }) {
  if (!state.isRoot) return refusal('ifconfig: ioctl (SIOCDIFADDR): permission denied');
  const isThere = on.addresses.some((each) => each.family === family && each.address === address);
  if (!isThere) return refusal("ifconfig: ioctl (SIOCDIFADDR): Can't assign requested address");
  return { ...answer(''), state: removeAddress(state, on.name, address) };
}

/** Without `alias` the interface's first address is replaced: the danger of facts B3. */
function add(state, on, wanted, isAlias) {
  const fault = faultOf(on, wanted);
  if (!state.isRoot) return refusal('ifconfig: ioctl (SIOCAIFADDR): permission denied');
  if (fault !== null) return refusal(`ifconfig: ioctl (SIOCAIFADDR): ${fault}`);
  const first = on.addresses.find(({ family }) => family === wanted.family);
  const cleared = isAlias || first === undefined ? state : removeAddress(state, on.name, first.address);
  return { ...answer(''), state: addAddress(cleared, on.name, wanted) };
}

function faultOf({ flags }, { family, address, prefixLength, peer }) {
  if (family === 'ipv6') return null;
  if (flags.includes('POINTOPOINT') && peer === undefined) return 'Destination address required';
  const number = ipv4ToNumber(address);
  const isEdge = [networkOf(number, prefixLength), broadcastOf(number, prefixLength)].includes(number);
  return prefixLength < 31 && isEdge ? "Can't assign requested address" : null;
}

function readIpv4([, printed = '', ...rest]) {
  const [address, slash] = printed.split('/');
  const number = ipv4ToNumber(address);
  const mask = valueAfter(rest, 'netmask');
  const prefixLength = slash !== undefined ? Number(slash) : mask !== null ? prefixLengthOf(mask) : null;
  if (number === null || (prefixLength === null && mask !== null) || prefixLength > 32) return null;
  const [second] = rest;
  const peer = second !== undefined && ipv4ToNumber(second) !== null ? { peer: second } : {};
  return { family: 'ipv4', address, prefixLength: prefixLength ?? classfulLengthOf(number), ...peer };
}

function readIpv6([, printed = '', ...rest]) {
  const [address, slash] = printed.replace(/%[^/]*/, '').split('/');
  const prefixLength = Number(slash ?? valueAfter(rest, 'prefixlen') ?? 64);
  if (ipv6ToNumber(address) === null || !(prefixLength >= 0 && prefixLength <= 128)) return null;
  return { family: 'ipv6', address, prefixLength };
}

/** RTF_LOCAL has no letter: netstat does not print it. The Mac's own addresses have it. */
const OWN = '@';

/** Letters of netstat and the names route(8) prints for them, in the order of the bits. net/route.h, facts E2. */
const NAMES = [
  ['U', 'UP'],
  ['G', 'GATEWAY'],
  ['H', 'HOST'],
  ['R', 'REJECT'],
  ['D', 'DYNAMIC'],
  ['M', 'MODIFIED'],
  ['d', 'DONE'],
  ['C', 'CLONING'],
  ['X', 'XRESOLVE'],
  ['L', 'LLINFO'],
  ['S', 'STATIC'],
  ['B', 'BLACKHOLE'],
  ['2', 'PROTO2'],
  ['1', 'PROTO1'],
  ['c', 'PRCLONING'],
  ['W', 'WASCLONED'],
  ['3', 'PROTO3'],
  [OWN, 'LOCAL'],
  ['b', 'BROADCAST'],
  ['m', 'MULTICAST'],
  ['I', 'IFSCOPE'],
  ['i', 'IFREF'],
  ['Y', 'PROXY'],
  ['r', 'ROUTER'],
  ['g', 'GLOBAL'],
];

export function flagNames({ flags, interfaceName }) {
  const letters = interfaceName === 'lo0' && flags.includes('L') ? `${flags}${OWN}` : flags;
  return NAMES.filter(([letter]) => letters.includes(letter)).map(([, name]) => name);
}

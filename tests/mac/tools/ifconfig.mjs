import { broadcastOf, ipv4ToNumber, ipv4ToText, maskOf } from '../kernel/ipv4.mjs';
import { answer, bitsText, linesOf, refusal } from './answer.mjs';
import { changeInterface } from './ifconfig-change.mjs';

/** net/if.h. */
const FLAGS = {
  ...{ UP: 1, BROADCAST: 2, LOOPBACK: 8, POINTOPOINT: 0x10, SMART: 0x20, RUNNING: 0x40, NOARP: 0x80 },
  ...{ PROMISC: 0x100, SIMPLEX: 0x800, MULTICAST: 0x8000 },
};

/** Capabilities, net/if.h IFCAP_*, by the names ifconfig.c prints. */
const OPTIONS = {
  ...{ RXCSUM: 1, TXCSUM: 2, VLAN_MTU: 4, VLAN_HWTAGGING: 8, TSO4: 0x20, TSO6: 0x40, AV: 0x100, TXSTATUS: 0x200 },
  ...{ CHANNEL_IO: 0x400, SW_TIMESTAMP: 0x1000, PARTIAL_CSUM: 0x2000, ZEROINVERT_CSUM: 0x4000 },
};

const FAMILIES = { inet: 'ipv4', inet6: 'ipv6' };

/** ifconfig(8): all interfaces, one, one family of one (`en0 inet`), the names (`-l`), or a change. */
export function ifconfig(state, args) {
  const [name, family, ...rest] = args;
  if (name === '-l') return answer(`${state.interfaces.map((each) => each.name).join(' ')}\n`);
  if (name === undefined || name === '-a')
    return answer(linesOf(state.interfaces.flatMap((each) => printInterface(each))));
  const shown = state.interfaces.find((each) => each.name === name);
  if (shown === undefined) return refusal(`ifconfig: interface ${name} does not exist`);
  if (family === undefined) return answer(linesOf(printInterface(shown)));
  if (rest.length > 0 || FAMILIES[family] === undefined) return changeInterface(state, shown, [family, ...rest]);
  return answer(linesOf(printInterface(shown, FAMILIES[family])));
}

/** One block; with a family only its first line and those addresses. ifconfig.tproj, status(). */
function printInterface(
  { name, flags, mtu, options, mac, addresses, hasNd6, media, status, members, index },
  only = null,
) {
  const shown = addresses.filter(({ family }) => only === null || family === only);
  const more = (lines) => (only === null ? lines : []);
  return [
    `${name}: flags=${bitsText(flags, FLAGS)} mtu ${mtu}`,
    ...more(options.length === 0 ? [] : [`\toptions=${bitsText(options, OPTIONS)}`]),
    ...more(mac === null ? [] : [`\tether ${mac} `]),
    ...shown.map((address) => printAddress(address, name, index, flags)),
    ...more(members.length === 0 ? [] : bridgeLines(members)),
    ...more(hasNd6 ? ['\tnd6 options=201<PERFORMNUD,DAD>'] : []),
    ...more(media === null ? [] : [`\tmedia: ${media}`]),
    ...more(status === null ? [] : [`\tstatus: ${status}`]),
  ];
}

function printAddress({ family, address, prefixLength, peer, words = [] }, name, index, flags) {
  if (family === 'ipv4') return printIpv4(address, prefixLength, peer, flags);
  const isLinkLocal = /^fe80:/i.test(address);
  const after = [...words, ...(isLinkLocal ? [`scopeid 0x${index.toString(16)}`] : [])]
    .map((word) => `${word} `)
    .join('');
  return `\tinet6 ${address}${isLinkLocal ? `%${name}` : ''} prefixlen ${prefixLength} ${after}`;
}

function printIpv4(address, prefixLength, peer, flags) {
  const mask = `netmask 0x${maskOf(prefixLength).toString(16).padStart(8, '0')}`;
  if (flags.includes('POINTOPOINT')) return `\tinet ${address} --> ${peer ?? address} ${mask}`;
  if (!flags.includes('BROADCAST')) return `\tinet ${address} ${mask}`;
  return `\tinet ${address} ${mask} broadcast ${ipv4ToText(broadcastOf(ipv4ToNumber(address), prefixLength))}`;
}

const bridgeLines = (members) => [
  '\tConfiguration:',
  '\t\tid 0:0:0:0:0:0 priority 0 hellotime 0 fwddelay 0',
  '\t\tmaxage 0 holdcnt 0 proto stp maxaddr 100 timeout 1200',
  '\t\troot id 0:0:0:0:0:0 priority 0 ifcost 0 port 0',
  '\t\tipfilter disabled flags 0x0',
  ...members.flatMap((member, at) => [
    `\tmember: ${member} flags=3<LEARNING,DISCOVER>`,
    `\t        ifmaxaddr 0 port ${at + 7} priority 0 path cost 0`,
  ]),
];

import { flagNames } from './route-flags.mjs';

const SAID = {
  ADD: 'Add Route',
  DELETE: 'Delete Route',
  NEWADDR: 'address being added to iface',
  DELADDR: 'address being removed from iface',
};

/**
 * One message of `route -n monitor` as print_rtmsg of route.tproj writes it: what happened, then the addresses the kernel
 * sent, in the order of their bits. Sizes are those of messages of this kind seen on 64-bit systems.
 *
 * @param {Date} at
 */
export function printMessage(message, at) {
  const { size, lines } = bodyOf(message);
  return `\ngot message of size ${size} on ${ctime(at)}\n${lines.join('\n')}\n`;
}

function bodyOf(message) {
  if (message.kind === 'route') return { size: 140, lines: routeLines(message) };
  if (message.kind === 'address') return { size: 96, lines: addressLines(message) };
  const { index, flags } = message.on;
  return { size: 112, lines: [`RTM_IFINFO: iface status change: len 112, if# ${index}, flags:<${flags.join(',')}>`] };
}

function routeLines({ change, row }) {
  const scope = row.flags.includes('I') ? `ifscope ${row.index}, ` : '';
  const present = row.netmask === null ? '<DST,GATEWAY>' : '<DST,GATEWAY,NETMASK>';
  return [
    `RTM_${change}: ${SAID[change]}: len 140, pid: 0, seq 0, errno 0, ${scope}flags:<${flagNames(row).join(',')}>`,
    'locks:  inits: ',
    `sockaddrs: ${present}`,
    ` ${[row.destination, linkAddress(row), ...(row.netmask === null ? [] : [row.netmask])].join(' ')}`,
  ];
}

/** link_ntoa: a link with neither name nor address prints as nothing, a MAC as `en0:d0.11.e5.3.0.9`. */
function linkAddress({ gateway, linkName }) {
  if (gateway.startsWith('link#')) return '';
  return /^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}$/.test(gateway) ? `${linkName}:${gateway.replaceAll(':', '.')}` : gateway;
}

function addressLines({ change, on, address }) {
  const link = on.mac === null ? on.name : `${on.name}:${on.mac.replace(/\b0(?=[0-9a-f])/g, '').replaceAll(':', '.')}`;
  const zone = address.isLinkScoped ? `%${on.name}` : '';
  return [
    `RTM_${change}: ${SAID[change]}: len 96, metric 0, flags:<CLONING>`,
    'sockaddrs: <NETMASK,IFP,IFA,BRD>',
    ` ${[address.netmask, link, `${address.address}${zone}`, address.broadcast].join(' ')}`,
  ];
}

/** asctime(3): `Sat Nov 21 09:05:03 2026`, in local time, day padded with a blank. */
export function ctime(at) {
  const [week, month, day, year, time] = at.toString().split(' ');
  return `${week} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`;
}

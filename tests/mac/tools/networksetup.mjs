import { ipv4ToText, maskOf } from '../kernel/ipv4.mjs';
import { answer, linesOf } from './answer.mjs';

const ASTERISK = 'An asterisk (*) denotes that a network service is disabled.';

/** networksetup(8), the reading half: hardware ports, service order, services, one service's set-up. */
export function networksetup(state, args) {
  const [option, name] = args;
  if (option === '-listallhardwareports') return answer(linesOf(portLines(state)));
  if (option === '-listnetworkserviceorder') return answer(linesOf([ASTERISK, ...state.services.flatMap(orderLines)]));
  if (option === '-listallnetworkservices') return answer(linesOf([ASTERISK, ...state.services.map(starred)]));
  if (option === '-getinfo') return answer(linesOf(infoLines(state, name ?? '')));
  return answer('', `** Error: The parameters were not valid.\n`, 4);
}

const starred = ({ name, isEnabled }) => (isEnabled ? name : `*${name}`);

function portLines(state) {
  const ports = state.services.flatMap(({ port, device }) => {
    const mac = state.interfaces.find((each) => each.name === device)?.mac ?? 'N/A';
    return ['', `Hardware Port: ${port}`, `Device: ${device}`, `Ethernet Address: ${mac}`];
  });
  const vlans = state.vlans.flatMap(({ name, parent, device, tag }) => [
    ...['', `VLAN User Defined Name: ${name}`, `Parent Device: ${parent}`],
    ...[`Device ("Hardware" Port): ${device}`, `Tag: ${tag}`],
  ]);
  return [...ports, '', 'VLAN Configurations', '===================', ...vlans];
}

/** Switched-off services keep their place with an asterisk in it. */
const orderLines = ({ name, port, device, isEnabled }, at) => [
  isEnabled ? `(${at + 1}) ${name}` : `(*) ${name}`,
  `(Hardware Port: ${port}, Device: ${device})`,
  '',
];

function infoLines(state, wanted) {
  const service = state.services.find(({ name }) => name === wanted);
  if (service === undefined)
    return [`${wanted} is not a recognized network service.`, '** Error: The parameters were not valid.'];
  const on = state.interfaces.find(({ name }) => name === service.device);
  const own = on?.addresses.find(({ family }) => family === 'ipv4');
  const address =
    own === undefined
      ? []
      : [
          ...[`IP address: ${own.address}`, `Subnet mask: ${ipv4ToText(maskOf(own.prefixLength))}`],
          `Router: ${service.router.ipv4 ?? '(null)'}`,
        ];
  const link = service.port === 'Wi-Fi' ? 'Wi-Fi ID' : 'Ethernet Address';
  return [
    `${service.isDhcp ? 'DHCP' : 'Manual'} Configuration`,
    ...address,
    ...(service.isDhcp ? ['Client ID: '] : []),
    ...['IPv6: Automatic', 'IPv6 IP address: none', 'IPv6 Router: none'],
    `${link}: ${on?.mac ?? '(null)'}`,
  ];
}

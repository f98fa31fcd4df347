import { isMereLinkLocal } from '../../shared/overview/address-lines.ts';
import type { AddressLine, Overview, Part, ResolverView } from '../../shared/overview/overview.ts';
import {
  absenceText,
  carriesText,
  familyText,
  internetWayText,
  LOCAL_NETWORK_NOT_CHECKED,
  openListenersText,
  otherListenersText,
  otherUseText,
  proxyName,
  tunnelTitle,
  wayText,
} from '../../shared/overview/overview-text.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** A heading on the left, its lines on the right. */
type Section = readonly [title: string, lines: readonly string[]];

const LISTED_PORTS = 12;

/** The overview for a terminal: notices first, then one section a part. Nothing is cut but the list of ports. */
export function printOverview(label: string, overview: Overview): string {
  const sections = sectionsOf(label, overview).filter(([, lines]) => lines.length > 0);
  const width = Math.max(...sections.map(([title]) => title.length)) + 2;
  const notices = overview.notices.map(
    ({ severity, text }) => `${severity === 'problem' ? 'PROBLEM' : 'Notice '}  ${text}`,
  );
  const body = sections.flatMap(([title, lines]) =>
    lines.map((line, at) => `${(at === 0 ? title : '').padEnd(width)}${line}`),
  );
  return [...notices, ...(notices.length > 0 ? [''] : []), ...body].map((line) => visibleText(line)).join('\n');
}

function sectionsOf(label: string, overview: Overview): readonly Section[] {
  const { system, ways, otherWays, tunnels, addresses, resolvers, proxies, firewall, listeners } = overview;
  const inUse = (each: { readonly carries: string }) => each.carries !== 'nothing';
  return [
    ['Machine', [`${label}, ${system.kind === 'read' ? system.value : (absenceText(system) ?? '')}`]],
    ['Internet', linesOf(ways, (all) => all.map((way) => `${familyText(way)}  ${internetWayText(way)}`))],
    ['Other ways', otherWays.map((way) => `${familyText(way)}  ${wayText(way)}, ${otherUseText[way.use]}`)],
    [
      'Tunnels',
      linesOf(tunnels, (all) => all.filter(inUse).map((each) => `${tunnelTitle(each)}: ${carriesText(each)}`)),
    ],
    ['Addresses', linesOf(addresses, addressTable)],
    ['Names', linesOf(resolvers, resolverLines)],
    ['Proxy', linesOf(proxies, (all) => all.map((each) => `${proxyName(each)} ${each.target ?? ''}`.trimEnd()))],
    ['Firewall', [[firewall.text, ...firewall.details].join('; ')]],
    [
      'Listeners',
      linesOf(listeners, (all) => [
        `open to everyone: ${openListenersText(all)}${all.openPorts.length === 0 ? '' : `; TCP ports ${portList(all.openPorts)}`}`,
        otherListenersText(all),
      ]),
    ],
    [
      'Local network',
      overview.localNetworkPermission === 'not-checked' ? [`not checked: ${LOCAL_NETWORK_NOT_CHECKED}`] : [],
    ],
  ];
}

/** The lines of a part; `none` when there is nothing, the reason when it was not read, and what is missing at the end. */
function linesOf<Value>(part: Part<Value>, print: (value: Value) => readonly string[]): readonly string[] {
  if (part.kind !== 'read') return [absenceText(part) ?? ''];
  const lines = print(part.value);
  return [
    ...(lines.length === 0 ? ['none'] : lines),
    ...(part.incomplete === null ? [] : [`(incomplete: ${part.incomplete})`]),
  ];
}

/** Every interface has a link-local IPv6 address; they are counted, not listed. */
function addressTable(all: readonly AddressLine[]): readonly string[] {
  const addresses = all.filter((each) => !isMereLinkLocal(each));
  const rest = all.length - addresses.length;
  const names = addresses.map(({ interfaceName, hardwarePort }) =>
    hardwarePort === null ? interfaceName : `${interfaceName} ${hardwarePort}`,
  );
  const [nameWidth, addressWidth] = [longest(names), longest(addresses.map(({ address }) => address))];
  const lines = addresses.map(({ address, isAlias, flags }, at) => {
    const remarks = [...(isAlias ? ['alias'] : []), ...flags].join(' ');
    return `${(names[at] ?? '').padEnd(nameWidth)}  ${address.padEnd(addressWidth)}  ${remarks}`.trimEnd();
  });
  return rest === 0 ? lines : [...lines, `and ${rest} link-local of IPv6`];
}

const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);

function resolverLines({ everybody, forDomains, scoped, multicastDomains }: ResolverView): readonly string[] {
  return [
    ...everybody.map(
      ({ servers, searchDomains }) =>
        `${servers.join(', ')}${searchDomains.length === 0 ? '' : `, searching ${searchDomains.join(', ')}`}`,
    ),
    ...forDomains.map(({ domain, servers }) => `${servers.join(', ')} for ${domain}`),
    ...scoped.map(
      ({ servers, interfaceName }) => `${servers.join(', ')} for programs bound to ${interfaceName ?? 'one service'}`,
    ),
    ...(multicastDomains.length === 0
      ? []
      : [
          `multicast DNS for ${multicastDomains[0]}${multicastDomains.length === 1 ? '' : ` and ${multicastDomains.length - 1} more`}`,
        ]),
  ];
}

function portList(ports: readonly { readonly port: number; readonly commands: readonly string[] }[]): string {
  const listed = ports
    .slice(0, LISTED_PORTS)
    .map(({ port, commands }) => `${port}${commands.length === 0 ? '' : ` (${commands.join(', ')})`}`);
  return `${listed.join(', ')}${ports.length > LISTED_PORTS ? ` and ${ports.length - LISTED_PORTS} more` : ''}`;
}

import { parseMacAddress } from '../../../shared/mac-address.ts';
import type { NetworkServiceInfo } from '../../../shared/network-service-info.ts';
import { prefixLengthOfMask } from '../../../shared/prefix.ts';
import type { Printed } from '../../../shared/printed.ts';
import { keyValueBlocks, valueOrNull } from '../key-value-blocks.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

const KEYS: ReadonlySet<string> = new Set([
  'IP address',
  'Subnet mask',
  'Router',
  'Client ID',
  'IPv6',
  'IPv6 IP address',
  'IPv6 Router',
  'IPv6 Prefix Length',
]);
/** `Ethernet Address`, `Wi-Fi ID` and, on old releases, `AirPort ID`. */
const HARDWARE_KEY = /^(?:Ethernet Address|(?!Client\b).+ ID)$/;
/** The whole first line: `DHCP Configuration`. */
const CONFIGURATION = /^[^:]+ Configuration$/;

/** One answer of `networksetup -getinfo`, or several after one another. */
export function startServiceInfoParse(sink: RowSink<NetworkServiceInfo>): TextParser {
  return keyValueBlocks(sink, {
    isKey: (key) => KEYS.has(key) || HARDWARE_KEY.test(key),
    isFirst: (text) => CONFIGURATION.test(text),
    isNoise: (text) =>
      /^\*\* Error|not a recognized network service/.test(text) ? 'the tool reports an error' : false,
    readBlock: readServiceInfo,
  });
}

function readServiceInfo(values: ReadonlyMap<string, string>, printed: Printed): NetworkServiceInfo | string {
  if (![...values.keys()].some((key) => key === '' || KEYS.has(key))) return 'no address line belongs to it';
  const value = (key: string) => valueOrNull(values.get(key));
  const hardware = [...values].find(([key]) => HARDWARE_KEY.test(key))?.[1] ?? '';
  const ipv6PrefixLength = value('IPv6 Prefix Length') ?? '';
  return {
    ...printed,
    configuration: value(''),
    ipv4Address: value('IP address'),
    ipv4PrefixLength: prefixLengthOfMask(value('Subnet mask') ?? ''),
    ipv4Router: value('Router'),
    clientId: value('Client ID'),
    ipv6Configuration: value('IPv6'),
    ipv6Address: value('IPv6 IP address'),
    ipv6PrefixLength: /^\d+$/.test(ipv6PrefixLength) ? Number(ipv6PrefixLength) : null,
    ipv6Router: value('IPv6 Router'),
    mac: parseMacAddress(hardware),
  };
}

import type { HardwarePort } from '../../../shared/hardware-port.ts';
import { parseMacAddress } from '../../../shared/mac-address.ts';
import type { Printed } from '../../../shared/printed.ts';
import { keyValueBlocks, valueOrNull } from '../key-value-blocks.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';

/** The quotes are the tool's own. */
const VLAN_DEVICE = 'Device ("Hardware" Port)';
const KEYS: ReadonlySet<string> = new Set([
  'Hardware Port',
  'Device',
  'Ethernet Address',
  'VLAN User Defined Name',
  'Parent Device',
  VLAN_DEVICE,
  'Tag',
]);
const FIRST = /^(?:Hardware Port|VLAN User Defined Name)\s*:/;
const HEADING = /^(?:VLAN Configurations|=+)$/;

/** Blocks of `networksetup -listallhardwareports`, VLANs included. */
export function startHardwarePortsParse(sink: RowSink<HardwarePort>): TextParser {
  return keyValueBlocks(sink, {
    isKey: (key) => KEYS.has(key),
    isFirst: (text) => FIRST.test(text),
    isNoise: (text) => HEADING.test(text),
    readBlock: readPort,
  });
}

function readPort(values: ReadonlyMap<string, string>, printed: Printed): HardwarePort | string {
  const port = values.get('Hardware Port') ?? values.get('VLAN User Defined Name');
  if (port === undefined) return 'no port name belongs to it';
  const tag = values.get('Tag') ?? '';
  return {
    ...printed,
    port,
    device: valueOrNull(values.get('Device') ?? values.get(VLAN_DEVICE)),
    mac: parseMacAddress(values.get('Ethernet Address') ?? ''),
    parentDevice: valueOrNull(values.get('Parent Device')),
    vlanTag: /^\d+$/.test(tag) ? Number(tag) : null,
  };
}

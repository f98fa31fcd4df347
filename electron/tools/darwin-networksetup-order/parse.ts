import type { NetworkService } from '../../../shared/hardware-port.ts';
import type { UnreadLine } from '../../../shared/printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { RowSink, TextParser } from '../platform-tool.ts';
import { printedBlock } from '../text-block.ts';

const HEADING = /^An asterisk \(\*\) denotes that a network service is disabled\.?$/;
/** `(2) Wi-Fi`; `(*) Old LAN` or `(*3) Old LAN` when it is switched off. */
const NUMBERED = /^\((?:(\d+)|(\*)(\d*))\) (.*)$/;
/** The port name may itself hold a comma, the device does not. */
const HARDWARE = /^\(Hardware Port: (.*), Device: ?([^,\s]*)\)$/;
const NAME_ONLY = /^(\*?)(.*)$/;

/** Both lists of `networksetup`: numbered with ports, or names alone below the sentence on the asterisk. */
export function startServicesParse(sink: RowSink<NetworkService>): TextParser {
  let service: NetworkService | null = null;
  let head: UnreadLine | null = null;
  let list: 'unknown' | 'names' | 'numbered' = 'unknown';

  const finish = () => {
    if (service !== null) sink.row(service);
    service = null;
  };
  const addHardware = (text: string, line: number, port: string, device: string): boolean | string => {
    if (service === null || head === null) return 'no service name stands above it';
    const printed = printedBlock([head, { line, text }]);
    service = {
      ...service,
      ...printed,
      hardwarePort: port === '' ? null : port,
      device: device === '' ? null : device,
    };
    finish();
    return true;
  };
  const readLine = (text: string, line: number): boolean | string => {
    const trimmed = text.trim();
    const hardware = HARDWARE.exec(trimmed);
    if (hardware !== null) return addHardware(text, line, hardware[1] ?? '', hardware[2] ?? '');
    finish();
    if (HEADING.test(trimmed)) {
      list = 'names';
      return true;
    }
    const numbered = NUMBERED.exec(trimmed);
    if (numbered !== null) {
      const [, order, asterisk, oldOrder = '', name = ''] = numbered;
      const digits = order ?? oldOrder;
      list = 'numbered';
      head = { line, text };
      service = serviceOf(head, name, asterisk === undefined, digits === '' ? null : Number(digits));
      return true;
    }
    if (list !== 'names') return false;
    const [, asterisk, name = ''] = NAME_ONLY.exec(trimmed) ?? [];
    sink.row(serviceOf({ line, text }, name, asterisk === '', null));
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

const serviceOf = (
  { line, text }: UnreadLine,
  name: string,
  enabled: boolean,
  order: number | null,
): NetworkService => ({
  line,
  printed: text,
  order,
  name,
  enabled,
  hardwarePort: null,
  device: null,
});

import type { NetworkdLink } from '../../../shared/permanence-printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool, RowSink } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';

/** `● 2: eth0`, with a mark that tells how it is. */
const HEADER = /^\S? ?(\d+): (\S+)\s*$/;
const FILE = /^\s*Network File: (\/\S+)$/;
const STATE = /^\s*State: .*\((\w+)\)/;

/**
 * A link as systemd-networkd has it: networkctl(1) status. Its page is for people and ends with lines of the journal; the
 * file and the set-up state are taken from it, everything else is kept as text. Without networkd it ends with 1.
 */
export const linuxNetworkctlStatus: PlatformTool<NetworkdLink, string> = {
  id: 'linux-networkctl-status',
  title: 'Link of systemd-networkd',
  platform: 'linux',
  why: 'Whether systemd-networkd sets the addresses of an interface, and by which file.',
  privilege: 'none',
  command: (interfaceName) => ({
    file: '/usr/bin/networkctl',
    args: ['status', '--no-pager', '--full', interfaceName],
    timeoutMs: 5_000,
  }),
  examples: ['eth0'],
  startParse,
  recognise: [],
};

function startParse(sink: RowSink<NetworkdLink>) {
  let name: string | null = null;
  let block: TextBlock[number][] = [];
  const first = (pattern: RegExp): string | null =>
    block.map(({ text }) => pattern.exec(text)?.[1]).find((each) => each !== undefined) ?? null;
  const finish = () => {
    if (name !== null)
      sink.row({ ...printedBlock(block), interfaceName: name, networkFile: first(FILE), setup: first(STATE) });
    [name, block] = [null, []];
  };
  const readLine = (text: string, line: number): boolean | string => {
    const header = HEADER.exec(text)?.[2];
    if (header === undefined && name === null) return 'no link belongs to it';
    if (header !== undefined) {
      finish();
      name = header;
    }
    block.push({ line, text });
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

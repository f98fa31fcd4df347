import { parseAddress } from '../../../shared/address.ts';
import type { DnsSdAnswer } from '../../../shared/dns-sd-answer.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** `DATE: ---Sat 21 Nov 2026---`, ` 9:14:02.104  ...STARTING...`, and the heads of the columns. */
const KNOWN = /^(?:DATE: ---.*---|\s*[\d:.]+\s+\.\.\.STARTING\.\.\.|Timestamp\s+A\/R\s.*|Browsing for .*)$/;
const ROW = /^\s*[\d:.]+\s+(Add|Rmv)\s+[0-9a-f]+\s+-?\d+\s+(\S+)\s+(\S+)(?:\s+\d+)?\s*(?:No Such Record)?\s*$/i;
const ERROR = /(?:error code|DNSService call failed|DNSService\w+ returned)\s+(-\d{5,6})/i;

/**
 * The addresses of one name as mDNSResponder finds them, by multicast for `.local`: dns-sd(1), "-G". It goes on listening
 * until it is ended, so its time is always over. Denied by policy it says -65570 (dns_sd.h, facts F2).
 */
export const darwinDnsSd: PlatformTool<DnsSdAnswer, { readonly name: string; readonly timeoutMs: number }> = {
  id: 'darwin-dns-sd',
  title: 'Addresses of one .local name',
  platform: 'darwin',
  why: 'Whether a .local name is found by multicast, or its search is denied: the usual look-up does not tell the two apart.',
  privilege: 'none; Local Network permission from macOS 15 on',
  command: ({ name, timeoutMs }) => ({ file: '/usr/bin/dns-sd', args: ['-G', 'v4v6', plainName(name)], timeoutMs }),
  examples: [{ name: 'mini-red.local', timeoutMs: 1_500 }],
  readsStderr: true,
  sends: true,
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      if (KNOWN.test(printed)) return true;
      const [, code] = ERROR.exec(printed) ?? [];
      const [, change, name, address = ''] = ROW.exec(printed) ?? [];
      if (code === undefined && name === undefined) return 'it is neither an address nor an error';
      const isRemoved = change?.toLowerCase() === 'rmv';
      const found = parseAddress(address.replace(/%<.*$/, ''))?.address ?? null;
      const errorCode = code === undefined ? null : Number(code);
      sink.row({ line, printed, name: name ?? null, address: found, isRemoved, errorCode });
      return true;
    }),
  recognise: [/^Timestamp\s+A\/R\s+Flags\s+IF\s+Hostname\s+Address\s+TTL/im],
};

/** A name, never an option. */
function plainName(name: string): string {
  if (!/^[^-\s\0][^\s\0]*$/u.test(name)) throw new TypeError(`not a name: ${name}`);
  return name;
}

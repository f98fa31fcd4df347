import type { SysctlValue } from '../../../shared/sysctl-value.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool, RowSink } from '../platform-tool.ts';

/** What is asked: when the Mac started and last woke, and which ports outgoing connections may use (facts L1, N10). */
const NAMES = ['kern.boottime', 'kern.waketime', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last'];

const NAME_AND_VALUE = /^([a-z][\w-]*(?:\.[\w-]+)+): ?(.*)$/i;

/** Values of the kernel. A name that this release lacks is told on stderr (`unknown oid`) and the others are printed. */
export const darwinSysctl: PlatformTool<SysctlValue> = {
  id: 'darwin-sysctl',
  title: 'Kernel values',
  platform: 'darwin',
  why: 'When the Mac started and last woke, since errors right after that pass by themselves; and how many local ports there are.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/sysctl', args: NAMES, timeoutMs: 3_000 }),
  examples: [undefined],
  exitCodesWithRows: [1],
  startParse: (sink: RowSink<SysctlValue>) =>
    lineByLine(sink, (printed, line) => {
      const [, name, value] = NAME_AND_VALUE.exec(printed) ?? [];
      if (name === undefined || value === undefined) return false;
      sink.row({ line, printed, name, value });
      return true;
    }),
  recognise: [/^kern\.(?:boot|wake)time: \{ sec = \d+/m, /^net\.inet\.ip\.portrange\.\w+: \d+$/m],
};

import type { LogNotice } from '../../../shared/log-notice.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool, RowSink } from '../platform-tool.ts';

const PREDICATE =
  '(process == "nehelper" OR process == "UserEventAgent") AND eventMessage CONTAINS[c] "local network blocked"';

const BLOCKED = /Got local network blocked notification: pid: (\d+), uuid: (\S*), bundle_id: (.+?)\s*$/;
/** Any other message, and what log(1) says before and after them. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;
const NOISE: readonly RegExp[] = [
  /^Timestamp\s+(?:Ty|Thread)\s/,
  /^Filtering the log data using /,
  /^Skipping .*messages, pass /,
  /^-{20,}$/,
  /^Log +- /,
  /^(?:Faults|Errors|Activity|Signpost) +- /,
];

/**
 * What macOS noted of programs that it kept from the local network in the last five minutes.
 *
 * log(1) show; facts A7, E9. The notice is of level info, which `--info` asks for. It names the pid that macOS holds
 * responsible, which need not be the program itself. Reading the log needs an administrator's account.
 */
export const darwinLogShow: PlatformTool<LogNotice> = {
  id: 'darwin-log-show',
  title: 'Notices of the local-network permission',
  platform: 'darwin',
  why: 'The system’s own word on whether it kept a program from the local network: the proof that needs no test.',
  privilege: 'an administrator’s account; other accounts may not read the log',
  command: () => ({
    file: '/usr/bin/log',
    args: ['show', '--last', '5m', '--info', '--style', 'compact', '--predicate', PREDICATE],
    timeoutMs: 20_000,
  }),
  examples: [undefined],
  startParse: (sink: RowSink<LogNotice>) =>
    lineByLine(sink, (printed, line) => {
      const [, pid, uuid = '', bundle = ''] = BLOCKED.exec(printed) ?? [];
      if (pid === undefined) return TIMESTAMP.test(printed) || NOISE.some((each) => each.test(printed));
      if (!Number.isSafeInteger(Number(pid))) return 'the pid is no number that a process can have';
      const bundleId = bundle === '(null)' ? null : bundle;
      sink.row({ line, printed, pid: Number(pid), uuid: uuid === '' ? null : uuid, bundleId });
      return true;
    }),
  recognise: [/Got local network blocked notification: pid: \d+/],
};

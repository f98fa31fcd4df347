import type { StartedProcess } from '../../../shared/started-process.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** The time has five words and stands before what may hold blanks. */
const LINE =
  /^\s*(\d{1,10})\s+(\d{1,10})\s+([A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4,})\s+(\S+)\s+(\S.*?)\s*$/;

/** Since when some processes run: ps(1), in the words that BSD and procps share. It ends with 1 when none of them is there. */
export const psStarted: PlatformTool<StartedProcess, readonly number[]> = {
  id: 'ps-started',
  title: 'Start of processes',
  platform: 'any',
  why: 'Since when the process that holds a port has been running: an old one may be left over from before.',
  privilege: 'none',
  command: (pids) => ({
    file: '/bin/ps',
    args: ['-o', 'pid=,ppid=,lstart=,user=,comm=', '-p', pids.filter(Number.isSafeInteger).join(',')],
    timeoutMs: 3_000,
  }),
  otherPlaces: ['/usr/bin/ps'],
  examples: [[1]],
  exitCodesWithRows: [1],
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      const [, pid, parentPid, startedAt = '', user = '', command = ''] = LINE.exec(printed) ?? [];
      if (pid === undefined) return 'it is not a process with the time of its start';
      sink.row({ line, printed, pid: Number(pid), parentPid: Number(parentPid), startedAt, user, command });
      return true;
    }),
  recognise: [/^\s*\d+\s+\d+ [A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4} /],
};

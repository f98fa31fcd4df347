import type { LaunchdService } from '../../../shared/permanence-printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool, RowSink } from '../platform-tool.ts';
import { printedBlock, type TextBlock } from '../text-block.ts';

const HEADER = /^system\/(\S+) = \{$/;
const MISSING = /^Could not find service "([^"]+)" in domain for system\b/;
const STATE = /^\tstate = (.+)$/;

/**
 * One service of the system's domain: launchctl(1) print, which needs no rights. One that is not there is told on stderr,
 * with exit code 113 (facts B5). What is inside the braces is for people: Apple does not promise its form, so only the
 * state is taken from it.
 */
export const darwinLaunchctlPrint: PlatformTool<LaunchdService, string> = {
  id: 'darwin-launchctl-print',
  title: 'Service of launchd',
  platform: 'darwin',
  why: 'Whether launchd has taken up a file that puts an address back.',
  privilege: 'none',
  command: (label) => ({ file: '/bin/launchctl', args: ['print', `system/${label}`], timeoutMs: 5_000 }),
  examples: ['dev.routelight.alias.en0.192-168-2-172.32'],
  exitCodesWithRows: [113],
  readsStderr: true,
  startParse,
  recognise: [],
};

function startParse(sink: RowSink<LaunchdService>) {
  let label: string | null = null;
  let block: TextBlock[number][] = [];
  const finish = () => {
    if (label !== null) {
      const state = block.map(({ text }) => STATE.exec(text)?.[1]).find((each) => each !== undefined) ?? null;
      sink.row({ ...printedBlock(block), label, isLoaded: true, state });
    }
    [label, block] = [null, []];
  };
  const readLine = (text: string, line: number): boolean | string => {
    const missing = MISSING.exec(text)?.[1];
    const header = HEADER.exec(text)?.[1];
    if (missing !== undefined || header !== undefined) finish();
    if (missing !== undefined) sink.row({ line, printed: text, label: missing, isLoaded: false, state: null });
    else if (header !== undefined) [label, block] = [header, [{ line, text }]];
    else if (label === null)
      return text === 'Bad request.' || 'no service belongs to it'; // said before the other by some releases
    else {
      block.push({ line, text });
      if (text === '}') finish();
    }
    return true;
  };
  return lineByLine(sink, readLine, finish);
}

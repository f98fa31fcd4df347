import type { UnitFileState } from '../../../shared/permanence-printed.ts';
import { lineByLine } from '../line-parser.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** Every answer of systemctl(1) "is-enabled". */
const STATE =
  /^(?:enabled|enabled-runtime|linked|linked-runtime|alias|masked|masked-runtime|static|indirect|disabled|generated|transient|bad|not-found)$/;

/** Whether systemd starts a unit with the system. It ends with 1 for one that it does not start, with 4 for one it does not know. */
export const linuxSystemctlIsEnabled: PlatformTool<UnitFileState, string> = {
  id: 'linux-systemctl-is-enabled',
  title: 'Whether a unit is enabled',
  platform: 'linux',
  why: 'Whether systemd has taken up a file that puts an address back.',
  privilege: 'none',
  command: (unit) => ({ file: '/usr/bin/systemctl', args: ['is-enabled', unit], timeoutMs: 5_000 }),
  otherPlaces: ['/bin/systemctl'],
  examples: ['routelight-alias-eth0.192-168-2-172.32.service'],
  exitCodesWithRows: [1, 4],
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      if (!STATE.test(printed)) return 'it is no state of a unit';
      sink.row({ line, printed, state: printed });
      return true;
    }),
  recognise: [],
};

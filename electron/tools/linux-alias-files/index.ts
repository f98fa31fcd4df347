import type { FoundFile } from '../../../shared/permanence-printed.ts';
import { startFoundFilesParse } from '../found-files.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** Our own drop-ins of networkd and units of systemd, by the names of their files: find(1), which ends with 1 when it could not look somewhere. */
export const linuxAliasFiles: PlatformTool<FoundFile> = {
  id: 'linux-alias-files',
  title: 'Aliases that systemd puts back',
  platform: 'linux',
  why: 'Which addresses Routelight made permanent: their names say it, so that no file has to be read.',
  privilege: 'none',
  command: () => ({
    file: '/usr/bin/find',
    args: [
      ...['/etc/systemd/network', '/etc/systemd/system', '-maxdepth', '2', '-type', 'f'],
      ...['-name', 'routelight-alias-*'],
    ],
    timeoutMs: 5_000,
  }),
  otherPlaces: ['/bin/find'],
  examples: [undefined],
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: (sink) => startFoundFilesParse(sink, /\/routelight-alias-[^/]+$/),
  recognise: [],
};

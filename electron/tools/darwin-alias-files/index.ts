import type { FoundFile } from '../../../shared/permanence-printed.ts';
import { startFoundFilesParse } from '../found-files.ts';
import type { PlatformTool } from '../platform-tool.ts';

/** Our own LaunchDaemons, by the names of their files: find(1). It ends with 1 when it could not look somewhere. */
export const darwinAliasFiles: PlatformTool<FoundFile> = {
  id: 'darwin-alias-files',
  title: 'Aliases that launchd puts back',
  platform: 'darwin',
  why: 'Which addresses Routelight made permanent: their names say it, so that no file has to be read.',
  privilege: 'none',
  command: () => ({
    file: '/usr/bin/find',
    args: [...['/Library/LaunchDaemons', '-maxdepth', '2', '-type', 'f'], '-name', 'dev.routelight.alias.*.plist'],
    timeoutMs: 5_000,
  }),
  examples: [undefined],
  exitCodesWithRows: [1],
  readsStderr: true,
  startParse: (sink) => startFoundFilesParse(sink, /\/dev\.routelight\.alias\.[^/]+\.plist$/),
  recognise: [],
};

import type { SystemIdentity } from '../../../shared/system-identity.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startSwVersParse } from './parse.ts';

/**
 * Name, version and build of macOS.
 *
 * sw_vers(1): one `Key: value` a line, tabs or blanks between. `ProductVersionExtra` is there only while a Rapid
 * Security Response is installed (13 and later).
 */
export const darwinSwVers: PlatformTool<SystemIdentity> = {
  id: 'darwin-sw-vers',
  title: 'macOS version',
  platform: 'darwin',
  why: 'Which release this is: formats and rules differ between them, such as local-network permission from 15 on.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/sw_vers', args: [], timeoutMs: 3_000 }),
  examples: [undefined],
  startParse: startSwVersParse,
  recognise: [/^ProductName:\s/m, /^BuildVersion:\s/m],
};

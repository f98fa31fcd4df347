import type { SystemIdentity } from '../../../shared/system-identity.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startOsReleaseParse } from './parse.ts';

/**
 * Which distribution this is: os-release(5).
 *
 * Read through cat(1), so that it is captured and replayed as every other output. Needs no privilege.
 */
export const linuxOsRelease: PlatformTool<SystemIdentity> = {
  id: 'linux-os-release',
  title: 'Distribution and release',
  platform: 'linux',
  why: 'Formats and defaults differ from release to release; a report says which one it speaks of.',
  privilege: 'none',
  command: () => ({ file: '/usr/bin/cat', args: ['/etc/os-release'], timeoutMs: 5_000 }),
  otherPlaces: ['/bin/cat'],
  examples: [undefined],
  startParse: startOsReleaseParse,
  recognise: [/^(?:PRETTY_NAME|VERSION_CODENAME|ID_LIKE|CPE_NAME|BUG_REPORT_URL)=/],
};

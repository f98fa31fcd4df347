import type { LocalNetworkRecord } from '../../../shared/diagnosis/deeper-looks.ts';
import type { Printed } from '../../../shared/printed.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startNetworkStoreParse } from './parse.ts';

const STORE = '/Library/Preferences/com.apple.networkextension.plist';

/**
 * Who may use the local network, as System Settings wrote it down.
 *
 * plutil(1); facts A7. The file is a keyed archive of Network Extension settings, not promised to stay; as JSON it cannot be
 * printed. Most systems let everybody read it. A record that allows does not prove that access is given.
 */
export const darwinNetworkStore: PlatformTool<LocalNetworkRecord & Printed> = {
  id: 'darwin-network-store',
  title: 'Local-network permissions',
  platform: 'darwin',
  why: 'Which programs macOS allows or denies the local network: the one place where the choice of the person can be read.',
  privilege: 'none on most systems; where the file may not be read, the permissions stay unknown',
  command: () => ({ file: '/usr/bin/plutil', args: ['-convert', 'xml1', '-o', '-', STORE], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startNetworkStoreParse,
  recognise: [/<string>com\.apple\.preferences\.networkprivacy-/],
};

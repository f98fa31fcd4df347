import { shell } from 'electron';
import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';

/** The page Local Network of Privacy & Security in System Settings (facts A1). */
const LOCAL_NETWORK = 'x-apple.systempreferences:com.apple.settings.PrivacySecurity.extension?Privacy_LocalNetwork';

/** The one page of the system's settings that the app opens. */
export function handleSettings({ host }: Looking): void {
  const isMac = host.kind === 'local' && host.platform === 'darwin';
  handle(channels.openLocalNetworkSettings, () => (isMac ? open() : notOpened('Only a Mac has this page.')));
}

const open = () =>
  shell.openExternal(LOCAL_NETWORK).then(
    () => ({ kind: 'opened' }) as const,
    (error: unknown) => notOpened(String(error)),
  );

const notOpened = (because: string) => ({ kind: 'not-opened', because }) as const;

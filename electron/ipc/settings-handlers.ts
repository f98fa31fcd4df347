import { shell } from 'electron';
import type { SettingsPage } from '../../shared/channels/app-channels.ts';
import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';

const SETTINGS = 'x-apple.systempreferences:com.apple';

/** Where each is in System Settings since macOS 13; an older one opens at its front (facts A1 for the first). */
const ADDRESSES: Readonly<Record<SettingsPage, string>> = {
  'local-network': `${SETTINGS}.settings.PrivacySecurity.extension?Privacy_LocalNetwork`,
  firewall: `${SETTINGS}.Network-Settings.extension?Firewall`,
  network: `${SETTINGS}.Network-Settings.extension`,
};

/** The pages of the system's settings that the app opens. */
export function handleSettings({ host }: Looking): void {
  const isMac = host.kind === 'local' && host.platform === 'darwin';
  handle(channels.openSettings, ({ page }) => (isMac ? open(ADDRESSES[page]) : notOpened('Only a Mac has this page.')));
}

const open = (address: string) =>
  shell.openExternal(address).then(
    () => ({ kind: 'opened' }) as const,
    (error: unknown) => notOpened(String(error)),
  );

const notOpened = (because: string) => ({ kind: 'not-opened', because }) as const;

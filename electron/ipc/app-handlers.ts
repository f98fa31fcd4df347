import { app } from 'electron';
import type { AppCommand } from '../../shared/app-command.ts';
import { appChannels } from '../../shared/channels/app-channels.ts';
import { ownPlatform } from '../app-settings.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** The app itself: versions, journal state, menu commands. Answers how a menu command is sent to the page. */
export function handleApp({ host, journal }: Looking): (command: AppCommand) => void {
  const receivers = new Set<(command: AppCommand) => void>();
  handle(appChannels.describeApp, () => ({
    version: app.getVersion(),
    electron: process.versions.electron ?? 'unknown',
    chromium: process.versions.chrome ?? 'unknown',
    node: process.versions.node,
    platform: ownPlatform(),
    isPackaged: app.isPackaged,
    host: {
      kind: host.kind,
      label: host.label,
      platform: host.platform,
      seesEveryOwner: host.kind === 'local' ? process.getuid?.() === 0 : null,
      recordedAt: host.recordedAt,
    },
    journal: journal.state(),
  }));
  handleStream(appChannels.watchJournal, (_, send) => {
    send(journal.state());
    return journal.onState(send);
  });
  handleStream(appChannels.watchCommands, (_, send) => {
    receivers.add(send);
    return () => receivers.delete(send);
  });
  return (command) => {
    for (const receive of receivers) receive(command);
  };
}

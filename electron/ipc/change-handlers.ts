import { readingChannels } from '../../shared/channels/reading-channels.ts';
import type { Looking } from '../looking.ts';
import { handleStream } from './stream.ts';

/** What changed since the session began. */
export function handleChanges({ changes }: Looking): void {
  handleStream(readingChannels.watchChanges, (_, send) => {
    send({ isFirst: true, entries: [...changes.entries()] });
    return changes.onEntries((entries) => send({ isFirst: false, entries: [...entries] }));
  });
}

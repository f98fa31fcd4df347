import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import { handleStream } from './stream.ts';

/** What changed since the session began. */
export function handleChanges({ changes }: Looking): void {
  handleStream(channels.watchChanges, (_, send) => {
    send({ isFirst: true, entries: [...changes.entries()] });
    return changes.onEntries((entries) => send({ isFirst: false, entries: [...entries] }));
  });
}

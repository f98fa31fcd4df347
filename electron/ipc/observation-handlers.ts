import { parseAddress } from '../../shared/address.ts';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import { rawWindow } from '../observations/raw-window.ts';
import { handle } from './handle.ts';

/** Where a row came from, and the system's own answer for one address. */
export function handleObservations({ rawOutputs, platform, look }: Looking): void {
  handle(channels.readRawOutput, ({ observation: id, ...window }): ReplyOf<typeof channels.readRawOutput> => {
    const found = rawOutputs.find(id);
    if (found === null)
      return { kind: 'gone', because: 'This output is no longer in memory. The session file still has it.' };
    const { lines, ...place } = rawWindow(found, window);
    return { kind: 'found', observation: found.observation, lines: [...lines], ...place };
  });
  handle(channels.askRouteFor, async ({ address }): Promise<ReplyOf<typeof channels.askRouteFor>> => {
    if (parseAddress(address) === null) return { kind: 'not-an-address' };
    const { rows, observation } = await platform.askRouteFor(look, address);
    const answer = rows[0];
    if (answer !== undefined) return { kind: 'answered', answer, observation };
    return { kind: 'no-answer', because: observation.stderr.trim() || 'The tool printed nothing.', observation };
  });
}

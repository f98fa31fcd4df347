import { appChannels } from '../../shared/channels/app-channels.ts';
import { type ReadLink, readLink } from '../../shared/links/read-link.ts';
import { handleStream } from './stream.ts';

/**
 * Links that the system hands to the app, for the page to ask about. One that comes before there is a page waits for it;
 * of several only the latest does. Answers where a link's text goes.
 */
export function handleLinks(): (text: string) => void {
  const receivers = new Set<(link: ReadLink) => void>();
  let waiting: ReadLink | null = null;
  handleStream(appChannels.watchLinks, (_, send) => {
    receivers.add(send);
    if (waiting !== null) send(waiting);
    waiting = null;
    return () => receivers.delete(send);
  });
  return (text) => {
    const link = readLink(text);
    if (receivers.size === 0) waiting = link;
    for (const receive of receivers) receive(link);
  };
}

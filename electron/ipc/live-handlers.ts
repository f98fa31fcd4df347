import type { Stream } from '../../shared/channel.ts';
import type { Watching } from '../../shared/channels/reading-channels.ts';
import { readingChannels } from '../../shared/channels/reading-channels.ts';
import type { Question } from '../../shared/question.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** The live readings: one stream a question, and the two buttons that steer them. */
export function handleLive({ live }: Looking): void {
  const watch = (question: Question, channel: Stream<typeof Watching>) =>
    handleStream(channel, ({ isSeldom }, send) => live.watch(question, send, isSeldom));
  watch('system', readingChannels.watchSystem);
  watch('routes', readingChannels.watchRoutes);
  watch('interfaces', readingChannels.watchInterfaces);
  watch('listeners', readingChannels.watchListeners);
  watch('sockets', readingChannels.watchSockets);
  watch('neighbors', readingChannels.watchNeighbors);
  watch('resolvers', readingChannels.watchResolvers);
  watch('reachability', readingChannels.watchReachability);
  watch('proxies', readingChannels.watchProxies);
  watch('firewall', readingChannels.watchFirewall);
  watch('tailnet', readingChannels.watchTailnet);
  handle(readingChannels.readAgain, ({ question }) => {
    void live.readAgain(question);
    return {};
  });
  handle(readingChannels.setPaused, ({ paused }) => {
    live.setPaused(paused);
    return { paused };
  });
}

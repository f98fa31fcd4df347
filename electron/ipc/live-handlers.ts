import type { Stream } from '../../shared/channel.ts';
import type { Watching } from '../../shared/channels/reading-channels.ts';
import { channels } from '../../shared/channels.ts';
import type { Question } from '../../shared/question.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** The live readings: one stream a question, and the two buttons that steer them. */
export function handleLive({ live }: Looking): void {
  const watch = (question: Question, channel: Stream<typeof Watching>) =>
    handleStream(channel, ({ isSeldom }, send) => live.watch(question, send, isSeldom));
  watch('system', channels.watchSystem);
  watch('routes', channels.watchRoutes);
  watch('interfaces', channels.watchInterfaces);
  watch('listeners', channels.watchListeners);
  watch('sockets', channels.watchSockets);
  watch('neighbors', channels.watchNeighbors);
  watch('resolvers', channels.watchResolvers);
  watch('reachability', channels.watchReachability);
  watch('proxies', channels.watchProxies);
  watch('firewall', channels.watchFirewall);
  watch('tailnet', channels.watchTailnet);
  handle(channels.readAgain, ({ question }) => {
    void live.readAgain(question);
    return {};
  });
  handle(channels.setPaused, ({ paused }) => {
    live.setPaused(paused);
    return { paused };
  });
}

/** Put in by the build (electron.vite.config.ts): the declared channels without their schemas, which would bring zod. */
declare const CHANNELS: readonly ChannelName[];

export type ChannelName = readonly [method: string, kind: 'invoke' | 'stream', name: string];

/** Every channel of shared/channels.ts, for the two places that start before anything large is loaded. */
export const channelNames: readonly ChannelName[] = CHANNELS;

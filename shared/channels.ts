import type { Client } from './channel.ts';
import { actionChannels } from './channels/action-channels.ts';
import { appChannels } from './channels/app-channels.ts';
import { diagnosisChannels } from './channels/diagnosis-channels.ts';
import { readingChannels } from './channels/reading-channels.ts';
import { reportChannels } from './channels/report-channels.ts';
import { sessionChannels } from './channels/session-channels.ts';

/** Every message that may cross between the page and the main process; one file a room. */
export const channels = {
  ...actionChannels,
  ...appChannels,
  ...diagnosisChannels,
  ...readingChannels,
  ...reportChannels,
  ...sessionChannels,
} as const;

export type Channels = typeof channels;
/** What the page sees as `window.api`. */
export type Api = { readonly [K in keyof Channels]: Client<Channels[K]> };

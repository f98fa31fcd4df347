import { z } from 'zod';
import { AppCommand } from '../app-command.ts';
import { invoke, stream } from '../channel.ts';
import { PlatformId } from '../family.ts';

const Nothing = z.object({});

/** Whether the session journal is being written. A failing journal is said on screen; the app goes on. */
export const JournalState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('writing'), path: z.string() }),
  z.object({ kind: z.literal('failing'), path: z.string(), errno: z.string(), unwritten: z.int() }),
  z.object({ kind: z.literal('off'), because: z.string() }),
]);
export type JournalState = z.output<typeof JournalState>;

/** Versions, the host being looked at, and the state of the journal. */
export const describeApp = invoke('app:describe', {
  request: Nothing,
  reply: z.object({
    version: z.string(),
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
    /** The system the app itself runs on. */
    platform: PlatformId,
    isPackaged: z.boolean(),
    host: z.object({
      kind: z.enum(['local', 'recorded']),
      label: z.string(),
      platform: PlatformId,
      /** False when other users' processes cannot be named (not root). Unknown on a recording. */
      seesEveryOwner: z.boolean().nullable(),
      /** When the recording was made; `null` on this machine. */
      recordedAt: z.string().nullable(),
    }),
    journal: JournalState,
  }),
});

/** The journal's state, whenever it changes. */
export const watchJournal = stream('journal:watch', { request: Nothing, event: JournalState });

/** Menu commands, in the order they were chosen. */
export const watchCommands = stream('commands:watch', { request: Nothing, event: AppCommand });

/** What a `routelight://` link asked for when the system opened one: nothing is done before the person agrees. Each is told once. */
export const watchLinks = stream('links:watch', {
  request: Nothing,
  event: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('diagnose'), target: z.string().max(2_000) }),
    /** `because` ends the sentence “The link was not followed: …”. */
    z.object({ kind: z.literal('refused'), because: z.string().max(1_000) }),
  ]),
});

/** Pages of the Mac’s System Settings that a next step leads to. */
export const SettingsPage = z.enum(['local-network', 'firewall', 'network']);
export type SettingsPage = z.output<typeof SettingsPage>;

/** Opens one of three fixed pages of the Mac’s System Settings; nothing else can be asked for. */
export const openSettings = invoke('settings:open', {
  request: z.object({ page: SettingsPage }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened') }),
    /** This is no Mac, or the system would not open it. */
    z.object({ kind: z.literal('not-opened'), because: z.string() }),
  ]),
});

/** Puts text on the clipboard. The page itself has no right to. */
export const copyText = invoke('clipboard:write', {
  request: z.object({ text: z.string().max(100_000_000) }),
  reply: Nothing,
});

export const appChannels = {
  describeApp,
  watchJournal,
  watchCommands,
  watchLinks,
  openSettings,
  copyText,
} as const;

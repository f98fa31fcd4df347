import { ipcMain, type WebContents } from 'electron';
import type { ChannelName } from '../channel-names.ts';
import { isOurFrame } from './sender.ts';

/** Answers a request that came from our own page and has not been checked otherwise. */
export type Answer = (raw: unknown) => Promise<unknown>;

/** What a page does with a stream. */
export interface StreamDoor {
  readonly open: (page: WebContents, raw: unknown) => void;
  readonly close: (page: WebContents, raw: unknown) => void;
}

const answers = new Map<string, Answer>();
const streams = new Map<string, StreamDoor>();

/** Behind the doors, once it is loaded: handle.ts and stream.ts, which check every message against its schema. */
export const answerAt = (name: string, answer: Answer): void => void answers.set(name, answer);
export const streamAt = (name: string, door: StreamDoor): void => void streams.set(name, door);

/**
 * The only user of ipcMain: one door for each declared channel, which checks the sender. Messages wait, in order, until
 * somebody answers: the page may ask while what answers it is still being loaded. `first` loads what every page asks at
 * once, `rest` everything else.
 */
export function openDoors(channels: readonly ChannelName[], first: Promise<unknown>, rest: Promise<unknown>): void {
  for (const [, kind, name] of channels) {
    const isAnswered = async () => {
      await first;
      if (!answers.has(name) && !streams.has(name)) await rest;
    };
    if (kind === 'invoke') openAnswerDoor(name, isAnswered);
    else for (const what of ['open', 'close'] as const) openStreamDoor(name, what, isAnswered);
  }
}

function openAnswerDoor(name: string, isAnswered: () => Promise<void>): void {
  ipcMain.handle(name, async ({ senderFrame }, raw: unknown) => {
    if (!isOurFrame(senderFrame)) throw new Error(`${name}: a message from an unknown frame`);
    await isAnswered();
    const answer = answers.get(name);
    if (answer === undefined) throw new Error(`${name}: nobody answers`);
    return answer(raw);
  });
}

function openStreamDoor(name: string, what: keyof StreamDoor, isAnswered: () => Promise<void>): void {
  ipcMain.on(`${name}:${what}`, async ({ sender, senderFrame }, raw: unknown) => {
    if (!isOurFrame(senderFrame)) return;
    await isAnswered();
    if (!sender.isDestroyed()) streams.get(name)?.[what](sender, raw);
  });
}

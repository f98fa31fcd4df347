import { ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { Stream, Unsubscribe } from '../../shared/channel.ts';
import { isOurFrame } from './sender.ts';

const Opening = z.object({ id: z.int(), request: z.unknown() });
const Closing = z.object({ id: z.int() });

/** More open streams than a page could want; a page that loops is stopped here. */
const MOST_OPEN = 200;

/** What is open for each page; emptied when the page reloads, crashes or closes. */
const open = new WeakMap<WebContents, Map<string, Unsubscribe>>();

/** The other user of ipcMain: opens a stream for a page and ends it with the page. */
export function handleStream<C extends Stream>(
  { name, request, event: schema }: C,
  start: (request: z.output<C['request']>, send: (event: z.input<C['event']>) => void) => Unsubscribe,
): void {
  ipcMain.on(`${name}:open`, ({ sender, senderFrame }, raw: unknown) => {
    const opening = Opening.safeParse(raw);
    if (!isOurFrame(senderFrame) || !opening.success) return;
    const parsed = request.safeParse(opening.data.request);
    const streams = streamsOf(sender);
    const key = `${name}#${opening.data.id}`;
    if (!parsed.success || streams.has(key) || streams.size >= MOST_OPEN) return;
    const unsubscribe = start(parsed.data as z.output<C['request']>, (event) => {
      if (!sender.isDestroyed()) sender.send(`${name}:event`, { id: opening.data.id, event: schema.parse(event) });
    });
    streams.set(key, unsubscribe);
  });
  ipcMain.on(`${name}:close`, ({ sender, senderFrame }, raw: unknown) => {
    const closing = Closing.safeParse(raw);
    if (!isOurFrame(senderFrame) || !closing.success) return;
    const key = `${name}#${closing.data.id}`;
    streamsOf(sender).get(key)?.();
    streamsOf(sender).delete(key);
  });
}

function streamsOf(page: WebContents): Map<string, Unsubscribe> {
  const known = open.get(page);
  if (known !== undefined) return known;
  const streams = new Map<string, Unsubscribe>();
  const endAll = () => {
    for (const unsubscribe of streams.values()) unsubscribe();
    streams.clear();
  };
  open.set(page, streams);
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) endAll();
  });
  page.on('render-process-gone', endAll);
  page.once('destroyed', endAll);
  return streams;
}

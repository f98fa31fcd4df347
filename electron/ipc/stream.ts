import type { WebContents } from 'electron';
import { z } from 'zod';
import type { Stream, Unsubscribe } from '../../shared/channel.ts';
import { streamAt } from './doors.ts';

const Opening = z.object({ id: z.int(), request: z.unknown() });
const Closing = z.object({ id: z.int() });

/** More open streams than a page could want; a page that loops is stopped here. */
const MOST_OPEN = 200;

/** What is open for each page; emptied when the page reloads, crashes or closes. */
const openOf = new WeakMap<WebContents, Map<string, Unsubscribe>>();

/** Opens a stream for a page and ends it with the page. The door before it has checked the sender. */
export function handleStream<C extends Stream>(
  { name, request, event: schema }: C,
  start: (request: z.output<C['request']>, send: (event: z.input<C['event']>) => void) => Unsubscribe,
): void {
  const open = (page: WebContents, raw: unknown) => {
    const opening = Opening.safeParse(raw);
    if (!opening.success) return;
    const parsed = request.safeParse(opening.data.request);
    const streams = streamsOf(page);
    const key = `${name}#${opening.data.id}`;
    if (!parsed.success || streams.has(key) || streams.size >= MOST_OPEN) return;
    const unsubscribe = start(parsed.data as z.output<C['request']>, (event) => {
      if (!page.isDestroyed())
        page.send(`${name}:event`, { id: opening.data.id, text: JSON.stringify(schema.parse(event)) });
    });
    streams.set(key, unsubscribe);
  };
  const close = (page: WebContents, raw: unknown) => {
    const closing = Closing.safeParse(raw);
    if (!closing.success) return;
    const key = `${name}#${closing.data.id}`;
    streamsOf(page).get(key)?.();
    streamsOf(page).delete(key);
  };
  streamAt(name, { open, close });
}

function streamsOf(page: WebContents): Map<string, Unsubscribe> {
  const known = openOf.get(page);
  if (known !== undefined) return known;
  const streams = new Map<string, Unsubscribe>();
  const endAll = () => {
    for (const unsubscribe of streams.values()) unsubscribe();
    streams.clear();
  };
  openOf.set(page, streams);
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) endAll();
  });
  page.on('render-process-gone', endAll);
  page.once('destroyed', endAll);
  return streams;
}

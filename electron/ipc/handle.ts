import { ipcMain } from 'electron';
import type { z } from 'zod';
import type { Invoke, ReplyOf } from '../../shared/channel.ts';
import { isOurFrame } from './sender.ts';

/** The one caller of `ipcMain.handle`: checks the sender, then the request, then the reply. */
export function handle<C extends Invoke>(
  { name, request, reply }: C,
  answer: (request: z.output<C['request']>) => Promise<ReplyOf<C>> | ReplyOf<C>,
): void {
  ipcMain.handle(name, async (event, raw: unknown) => {
    if (!isOurFrame(event.senderFrame)) throw new Error(`${name}: a message from an unknown frame`);
    // the schema's own output type, which the compiler does not see through `C`
    return reply.parse(await answer(request.parse(raw) as z.output<C['request']>));
  });
}

import type { z } from 'zod';
import type { Invoke, ReplyOf } from '../../shared/channel.ts';
import { answerAt } from './doors.ts';

/** Answers a channel: checks the request, then the reply. The door before it has checked the sender. */
export function handle<C extends Invoke>(
  { name, request, reply }: C,
  answer: (request: z.output<C['request']>) => Promise<ReplyOf<C>> | ReplyOf<C>,
): void {
  answerAt(name, async (raw) => {
    // the schema's own output type, which the compiler does not see through `C`
    return reply.parse(await answer(request.parse(raw) as z.output<C['request']>));
  });
}

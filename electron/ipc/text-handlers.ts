import { clipboard } from 'electron';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import { allTools } from '../tools/index.ts';
import { readPasted } from '../tools/read-pasted.ts';
import { handle } from './handle.ts';

/** Text in and out: pasted output, the tools that can read it, the clipboard. */
export function handleText(): void {
  handle(channels.parsePasted, ({ text, as }): ReplyOf<typeof channels.parsePasted> => {
    const reading = readPasted(text, as);
    if (reading === null) return { kind: 'not-recognised' };
    const { tool, question, parsed } = reading;
    return {
      kind: 'parsed',
      tool: tool.id,
      title: tool.title,
      platform: tool.platform,
      question,
      rows: parsed.rows.map((row) => ({ ...row })),
      unreadLines: [...parsed.unreadLines],
    };
  });
  handle(channels.listTools, () =>
    allTools.map((tool) => ({
      id: tool.id,
      title: tool.title,
      platform: tool.platform,
      commands: tool.examples.map((request) => {
        const { file, args } = tool.command(request);
        return { file, args: [...args] };
      }),
    })),
  );
  handle(channels.copyText, ({ text }) => {
    clipboard.writeText(text);
    return {};
  });
}

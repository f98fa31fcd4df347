import { describe, expect, it } from 'vitest';
import { readPasted } from './read-pasted.ts';

const ARP = '? (192.168.2.1) at 2:0:5e:10:0:1 on en0 ifscope [ethernet]';

describe('readPasted', () => {
  it('recognises the tool and says which question it answers', () => {
    expect(readPasted(`$ arp -an\n${ARP}\n`, null)).toMatchObject({
      tool: { id: 'darwin-arp' },
      question: 'neighbors',
      parsed: { rows: [{ line: 2, address: '192.168.2.1' }], unreadLines: [] },
    });
  });

  it('reads as the tool that is named, prompts and quote marks taken off', () => {
    expect(readPasted(`> ${ARP}`, 'darwin-arp')?.parsed.rows).toHaveLength(1);
  });

  it('gives every line back when the named tool prints no such text', () => {
    expect(readPasted('hello\nthere', 'darwin-netstat-routes')?.parsed).toMatchObject({
      rows: [],
      unreadLines: [{ text: 'hello' }, { text: 'there' }],
    });
  });

  it.each([
    ['a text that no tool prints', 'good morning', null],
    ['a tool that does not exist', ARP, 'darwin-nothing'],
  ])('answers null for %s', (_, text, as) => expect(readPasted(text, as)).toBeNull());
});

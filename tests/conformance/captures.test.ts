import { afterAll, describe, expect, it } from 'vitest';
import { allTools, findTool } from '../../electron/tools/index.ts';
import { parseText } from '../../electron/tools/platform-tool.ts';
import { recogniseTool } from '../../electron/tools/recognise.ts';
import { capturesFolder, readCaptures } from './captures.ts';
import { whyUnread } from './known-unread.ts';

const captures = readCaptures();
const unreadTable: string[] = [];

describe('real outputs', () => {
  if (captures === null) {
    it('are not here: NOTHING OF THIS SUITE WAS CHECKED', () => {
      console.warn(`conformance: ${capturesFolder} does not exist, so no real output was read`);
    });
    return;
  }

  it('are there, of every kind that a tool reads', () => expect(captures.length).toBeGreaterThan(0));

  it.each(captures)('$path is recognised', ({ text, kind }) => {
    expect(recogniseTool(text, allTools)?.tool.id).toBe(kind.tool);
  });

  it.each(captures)('$path is recognised with what a paste adds', ({ text, command, kind }) => {
    const pasted = {
      windows: `\uFEFF${text.replace(/\n/g, '\r\n')}`,
      mail: text.replace(/^/gm, '> '),
      terminal: `ada@mini-red ~ % ${command}\n${text}\nada@mini-red ~ % `,
      chat: `\`\`\`\n${text}\n\`\`\``,
    };
    for (const [how, each] of Object.entries(pasted)) {
      const found = recogniseTool(each, allTools);
      expect([how, found?.tool.id, found?.parsed.unreadLines.length]).toEqual([how, kind.tool, 0]);
    }
  });

  it.each(captures)('$path is read to the last line', ({ path, text, kind }) => {
    const tool = findTool(kind.tool);
    if (tool === undefined) throw new Error(`no tool is called ${kind.tool}`);
    const { rows, unreadLines } = parseText(tool, text);
    const unread = unreadLines.map((line) => ({ ...line, known: whyUnread(kind.tool, line.text) }));
    for (const { line, text: words, known, because } of unread) {
      unreadTable.push([known ? 'known' : 'BUG', path, line, words.trim(), known ?? because ?? ''].join('\t'));
    }
    expect(rows.length).toBeGreaterThan(0);
    expect(unread.filter(({ known }) => known === null)).toEqual([]);
  });

  afterAll(() => {
    console.log(
      unreadTable.length === 0
        ? `conformance: ${captures.length} real outputs, every line read`
        : `conformance: ${captures.length} real outputs, unread lines:\n${unreadTable.join('\n')}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { CommandLine, Ending } from '../../shared/command.ts';
import type { Printed } from '../../shared/printed.ts';
import type { Host } from '../hosts/host.ts';
import { lineByLine } from './line-parser.ts';
import type { PlatformTool } from './platform-tool.ts';
import { readWithTool } from './read-with-tool.ts';

const tool: PlatformTool<Printed, 'short' | 'long'> = {
  id: 'made-up',
  title: 'A made-up table',
  platform: 'any',
  why: 'To test reading.',
  privilege: 'none',
  command: (form) => ({ file: '/usr/sbin/table', args: [form], timeoutMs: 1_000 }),
  otherPlaces: ['/sbin/table', '/usr/bin/table'],
  examples: ['short'],
  exitCodesWithRows: [3],
  startParse: (sink) =>
    lineByLine(sink, (printed, line) => {
      if (printed.startsWith('?')) return 'it asks';
      sink.row({ line, printed });
      return true;
    }),
  recognise: [],
};

/** A host on which only the given files exist; each prints its text. */
function hostWith(files: Readonly<Record<string, { readonly text: string; readonly ending?: Ending }>>) {
  const tried: CommandLine[] = [];
  const host: Host = {
    kind: 'local',
    label: 'mini-red',
    platform: 'linux',
    recordedAt: null,
    run: async (command, { onStdout }) => {
      tried.push(command);
      const found = files[command.file];
      const ending: Ending = found ? (found.ending ?? { kind: 'exited', code: 0 }) : { kind: 'missing-tool' };
      if (found) onStdout?.(found.text);
      return { command, startedAtMs: 5, durationMs: 1, ending, stdout: found ? [found.text] : [], stderr: '' };
    },
    follow: () => ({ stop: () => undefined, ended: Promise.resolve({ kind: 'not-recorded' }) }),
    readFile: async () => ({ kind: 'missing' }),
    readBytes: async () => ({ kind: 'missing' }),
    findFile: async () => ({ kind: 'missing' }),
    countFiles: async () => ({ kind: 'missing' }),
    close: async () => undefined,
  };
  return { host, tried };
}

const options = { nextId: () => 'o1' };

describe('readWithTool', () => {
  it('gives rows, unread lines and the observation of the run', async () => {
    const { host } = hostWith({ '/usr/sbin/table': { text: 'a\n?b\nc' } });
    const { rows, observation } = await readWithTool(host, tool, 'long', options);
    expect(rows).toEqual([
      { line: 1, printed: 'a' },
      { line: 3, printed: 'c' },
    ]);
    expect(observation).toMatchObject({
      id: 'o1',
      host: 'mini-red',
      tool: 'made-up',
      command: { file: '/usr/sbin/table', args: ['long'] },
      rowCount: 2,
      unreadLines: [{ line: 2, text: '?b', because: 'it asks' }],
      unreadCount: 1,
      isComplete: true,
    });
  });

  it('looks in the other places when the first is missing, and names the one it ran', async () => {
    const { host, tried } = hostWith({ '/usr/bin/table': { text: 'a' } });
    const { observation, rows } = await readWithTool(host, tool, 'short', options);
    expect(tried.map(({ file }) => file)).toEqual(['/usr/sbin/table', '/sbin/table', '/usr/bin/table']);
    expect(observation.command).toEqual({ file: '/usr/bin/table', args: ['short'] });
    expect(rows).toHaveLength(1);
  });

  it('names its own place when there is none', async () => {
    const { observation } = await readWithTool(hostWith({}).host, tool, 'short', options);
    expect(observation).toMatchObject({ command: { file: '/usr/sbin/table' }, ending: { kind: 'missing-tool' } });
    expect(observation.isComplete).toBe(false);
  });

  it('does not run another copy when the first failed for its own reasons', async () => {
    const failed: Ending = { kind: 'exited', code: 1 };
    const { host, tried } = hostWith({ '/usr/sbin/table': { text: '', ending: failed }, '/sbin/table': { text: 'a' } });
    const { observation } = await readWithTool(host, tool, 'short', options);
    expect(tried).toHaveLength(1);
    expect(observation).toMatchObject({ ending: failed, isComplete: false });
  });

  it('counts the text of an exit code the tool declares', async () => {
    const { host } = hostWith({ '/usr/sbin/table': { text: 'a', ending: { kind: 'exited', code: 3 } } });
    expect((await readWithTool(host, tool, 'short', options)).observation.isComplete).toBe(true);
  });

  it('lists the first thousand unread lines and counts them all', async () => {
    const { host } = hostWith({ '/usr/sbin/table': { text: '?\n'.repeat(1_200) } });
    const { observation } = await readWithTool(host, tool, 'short', options);
    expect([observation.unreadLines.length, observation.unreadCount]).toEqual([1_000, 1_200]);
  });
});

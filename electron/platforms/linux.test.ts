import { describe, expect, it } from 'vitest';
import type { Ending } from '../../shared/command.ts';
import { parseText } from '../tools/platform-tool.ts';
import type { ToolReading } from '../tools/read-with-tool.ts';
import { linux } from './linux.ts';
import type { Look } from './platform.ts';

interface Printed {
  readonly ending: Ending;
  readonly text: string;
}

const done: Ending = { kind: 'exited', code: 0 };
const missing: Printed = { ending: { kind: 'missing-tool' }, text: '' };

/** A look at a host on which each tool prints what it is told; one that is not told of is missing. */
const lookAt = (printed: Readonly<Record<string, Printed>>): Look => ({
  withTool: async (tool, request) => {
    const { ending, text } = printed[tool.id] ?? missing;
    const { rows } = parseText(tool, text);
    const command = tool.command(request);
    const run = { command, startedAtMs: 0, durationMs: 1, ending, stdout: [text], stderr: '' };
    const reading: ToolReading<(typeof rows)[number]> = {
      rows,
      run,
      observation: {
        ...{ id: tool.id, host: 'mini-red', tool: tool.id, command, takenAtMs: 0, durationMs: 1, ending, stderr: '' },
        ...{ rowCount: rows.length, unreadLines: [], unreadCount: 0, stdoutBytes: text.length },
        isComplete: ending.kind === 'exited' && ending.code === 0,
      },
    };
    return reading;
  },
});

describe('the resolvers of Linux', () => {
  const file = { ending: done, text: 'nameserver 127.0.0.53\n' };
  const status = { ending: done, text: 'Link 2 (eth0)\n  Protocols: +DefaultRoute\n  DNS Servers: 192.0.2.1\n' };
  const notRunning: Printed = { ending: { kind: 'exited', code: 1 }, text: '' };
  const nobody = { ending: done, text: 'Global\n  resolv.conf mode: missing\n' };
  const read = async (resolved: Printed) => {
    const look = lookAt({ 'linux-resolv': file, 'linux-resolvectl': resolved });
    const { rows, observations } = await linux.readers.resolvers(look);
    return [rows.map(({ row }) => row.nameservers.join()), observations.map(({ tool }) => tool)];
  };

  it('are those of systemd-resolved where it runs', async () => {
    expect(await read(status)).toEqual([['192.0.2.1'], ['linux-resolvectl']]);
  });

  it.each([
    ['is not there', missing],
    ['has nobody to ask', notRunning],
    ['knows of no server', nobody],
  ])('are those of resolv.conf where resolvectl %s', async (_, resolved) => {
    expect(await read(resolved)).toEqual([['127.0.0.53'], ['linux-resolv']]);
  });
});

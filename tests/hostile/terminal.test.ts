import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inertOutput, inertText } from '../../electron/cli/inert-output.ts';
import { createProgram } from '../../electron/cli/program.ts';
import { allTools } from '../../electron/tools/index.ts';

/** Sets a title, clears the screen, colours, hides, turns the reading direction round, ends a line early. */
const SIGNS = '\u001b]0;evil\u0007\u001b[2J\u009b31m\u202e\u2066\u200b\u0000\r';
/** What a terminal or a reader would act upon. Line ends are ours. */
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const signed = (text: string): string =>
  text.replace(/[a-z]{3,}/gi, (word, at: number) => (at % 5 === 0 ? `${word}${SIGNS}` : word));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routelight-terminal-'));
  for (const platform of ['darwin', 'linux'] as const) await writeCapture(platform);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A capture in which every tool printed its examples with such signs in every fifth word. */
async function writeCapture(platform: 'darwin' | 'linux'): Promise<void> {
  await mkdir(join(folder, platform));
  const commands = [];
  for (const [at, tool] of allTools.filter((each) => each.platform === platform || each.platform === 'any').entries()) {
    const name = `${at}.out`;
    await writeFile(join(folder, platform, name), `${signed(OUTPUTS[tool.id] ?? 'name value other words')}\n`);
    for (const request of tool.examples) {
      const { file, args } = tool.command(request);
      commands.push({ argv: [file, ...args], stdout: name, stderr: name, exitCode: 0, durationMs: 1 });
    }
  }
  const head = { format: 'routelight-capture', version: 1, platform, osVersion: SIGNS, hostname: `mini${SIGNS}red` };
  await writeFile(
    join(folder, platform, 'manifest.json'),
    JSON.stringify({ ...head, capturedAt: '2026-11-21T09:00:00.000Z', commands }),
  );
}

/** Lines that are read, so that what they say reaches the tables. */
const OUTPUTS: Readonly<Record<string, string>> = {
  'darwin-netstat-routes':
    'Routing tables\n\nInternet:\nDestination        Gateway            Flags           Netif Expire\ndefault            192.168.2.1        UGScg             evilzero       \n',
  'darwin-ifconfig':
    'evilzero: flags=8863<UP,BROADCAST> mtu 1500\n\tinet 192.168.2.171 netmask 0xffffff00 broadcast 192.168.2.255\n\tstatus: active',
  'darwin-netstat-sockets':
    'tcp4       0      0  *.29502                *.*                    LISTEN       131072  131072    python:4711   00180 00000006 00000000000a1b2c 00000000 00000900      1      0 000001',
  'darwin-scutil-dns':
    'DNS configuration\n\nresolver #1\n  search domain[0] : evil.example\n  nameserver[0] : 192.168.2.1\n  flags    : Request A records',
  'darwin-arp': 'mini.evil (192.168.2.7) at 0:0:5e:0:53:7 on evilzero ifscope [ethernet]',
};

/** `isBare`: what a command prints before the last door. */
async function routelight(words: readonly string[], isBare = false): Promise<string> {
  const lines: string[] = [];
  const output = {
    print: (text: string) => void lines.push(text),
    remark: (text: string) => void lines.push(text),
    columns: 80,
  };
  // as electron/cli.ts does
  const inert = inertOutput(output);
  await createProgram('0', isBare ? output : inert, () => {})
    .parseAsync(words, { from: 'user' })
    .catch((error: Error) => inert.remark(error.message));
  return lines.join('\n');
}

const READINGS = ['overview', 'routes', 'interfaces', 'listeners', 'sockets', 'neighbors', 'resolvers', 'firewall'];
const ways = (['darwin', 'linux'] as const).flatMap((platform) =>
  [...READINGS.map((name) => [name]), ['route-for', '192.0.2.7']].map((words) => [platform, words] as const),
);

describe('the command line sends nothing to a terminal that acts there', () => {
  it.each(ways)('%s: %s', async (platform, words) => {
    expect(await routelight([...words, '--replay', join(folder, platform)], true)).not.toMatch(ACTIVE);
  });

  it.each(ways)('%s: %s --json', async (platform, words) => {
    expect(await routelight([...words, '--json', '--replay', join(folder, platform)])).not.toMatch(ACTIVE);
  });

  it.each([
    ['explain', `connect to mini${SIGNS}red port 8000 failed: Connection refused`],
    ['explain', `dial tcp: lookup evil${SIGNS}: no such host`],
    ['explain', '--json', `connect to mini${SIGNS}red port 8000 failed: Connection refused`],
    ['routes', '--replay', `/nowhere/${SIGNS}`],
    ['routes', '--host', SIGNS],
    ['probe', `mini${SIGNS}red:80`, '--host', 'nowhere'],
    ['matrix', `mini${SIGNS}red:80`, '--host', 'nowhere'],
    ['scan', `mini${SIGNS}red`],
    ['diagnose', `mini${SIGNS}red:8000`, '--replay', `/nowhere/${SIGNS}`],
    ['parse', `/nowhere/${SIGNS}`],
    ['parse', '--as', SIGNS, '/nowhere'],
    ['session', 'show', SIGNS],
    ['session', 'import', `/nowhere/${SIGNS}`],
    ['session', 'replay', `/nowhere/${SIGNS}`],
    ['session', 'compare', SIGNS, SIGNS],
    ['report', SIGNS],
    ['report', `/nowhere/${SIGNS}.routelight`],
    [SIGNS],
    ['routes', `--${SIGNS}`],
    ['alias', 'add', SIGNS, SIGNS],
    ['alias', 'keep', SIGNS],
  ])('%s %s %s', async (...words) => {
    expect(await routelight(words.filter((word) => word !== undefined))).not.toMatch(ACTIVE);
  });

  it('and JSON says the same as before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = inertText(JSON.stringify({ [text]: text }, null, 1));
        expect(printed).not.toMatch(ACTIVE);
        expect(JSON.parse(printed)).toEqual({ [text]: text });
      }),
      { numRuns: 40 },
    );
  });
});

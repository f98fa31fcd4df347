import { realpathSync } from 'node:fs';
import { execPath } from 'node:process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../hosts/host.ts';
import { createLocalHost } from '../../hosts/local-host.ts';
import { lookHere, lookThatPrints } from '../testing.ts';
import { identifyProgram } from './identify-program.ts';
import { hasMachUuid } from './macho-uuid.ts';

const here = createLocalHost({ platform: 'linux', toolRoot: null });

/** A little-endian thin file with the given load commands. */
function machO(...commands: readonly (readonly [number, number])[]): Uint8Array {
  const sizes = commands.reduce((sum, [, size]) => sum + size, 0);
  const view = new DataView(new ArrayBuffer(32 + Math.max(sizes, 8)));
  view.setUint32(0, 0xfeedfacf, true);
  view.setUint32(16, commands.length, true);
  view.setUint32(20, sizes, true);
  let at = 32;
  for (const [command, size] of commands) {
    view.setUint32(at, command, true);
    view.setUint32(at + 4, size, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
function universal(...slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.length * 256 + 256);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xcafebabe);
  view.setUint32(4, slices.length);
  for (const [index, slice] of slices.entries()) {
    view.setUint32(8 + index * 20 + 8, 256 * (index + 1));
    bytes.set(slice, 256 * (index + 1));
  }
  return bytes;
}
const holding = (bytes: Uint8Array): Host => ({
  ...here,
  platform: 'darwin',
  readBytes: async (_, from, length) => ({ kind: 'read', bytes: bytes.slice(from, from + length) }),
});
const UUID = [0x1b, 24] as const;
const OTHER = [0x19, 72] as const;

describe('hasMachUuid', () => {
  it.each([
    ['a thin file', machO(OTHER, UUID), true],
    ['a thin file without', machO(OTHER), false],
    ['a universal file', universal(machO(UUID), machO(OTHER, UUID)), true],
    ['a universal file with one without', universal(machO(UUID), machO(OTHER)), false],
    ['a script', new TextEncoder().encode('#!/bin/sh\nexec python3 "$@" # and so on\n'), null],
    ['an empty file', new Uint8Array(), null],
    ['a load command of no length', machO([0x19, 0]), false],
  ])('looks into %s', async (_, bytes, expected) => {
    expect(await hasMachUuid(holding(bytes), '/x')).toBe(expected);
  });

  it('never throws', async () => {
    const damaged = fc
      .uint8Array({ maxLength: 64 })
      .map((tail) => Uint8Array.from([...machO(OTHER, UUID).slice(0, 40), ...tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), async (bytes) => {
        await hasMachUuid(holding(bytes), '/x');
      }),
    );
  });
});

describe('identifyProgram', () => {
  it('on Linux tells the real file and who started us', async () => {
    const identity = await identifyProgram(execPath, { host: here, look: lookHere() });
    expect(identity).toMatchObject({
      path: execPath,
      realPath: realpathSync(execPath),
      signature: null,
      hasUuid: null,
    });
    expect(identity.ancestors?.length).toBeGreaterThan(0);
  });

  it('follows what really ran behind a shim', async () => {
    const identity = await identifyProgram('/srv/shims/python3', {
      host: here,
      look: lookHere(),
      executable: execPath,
    });
    expect(identity).toMatchObject({ path: '/srv/shims/python3', realPath: realpathSync(execPath) });
  });

  it('on macOS reads the signature of the app inside a framework build', async () => {
    const version = '/opt/P/Python.framework/Versions/3.12';
    const asked: string[] = [];
    const look = lookThatPrints(({ file, args }) => {
      asked.push([file, ...args].join(' '));
      return file === '/usr/bin/codesign'
        ? {
            stderr: `Executable=${args.at(-1)}\nIdentifier=org.python.python\nCodeDirectory v=20500 size=9 flags=0x2(adhoc) hashes=1\n`,
          }
        : { stdout: '1 0 root /sbin/launchd\n' };
    });
    const host: Host = {
      ...holding(machO(UUID)),
      findFile: async (path) => ({
        kind: 'found',
        realPath: path === '/srv/venv/python' ? `${version}/bin/python3.12` : path,
      }),
    };
    const inside = `${version}/Resources/Python.app/Contents/MacOS/Python`;
    expect(await identifyProgram('/srv/venv/python', { host, look })).toEqual({
      path: '/srv/venv/python',
      realPath: inside,
      identifier: 'org.python.python',
      signature: 'ad-hoc',
      hasUuid: true,
      responsiblePath: null,
      ancestors: null,
    });
    expect(asked).toContain(`/usr/bin/codesign -dv --verbose=2 ${inside}`);
  });

  it('says nothing of a file that is not there', async () => {
    expect(await identifyProgram('/nowhere/python3', { host: here, look: lookHere() })).toMatchObject({
      realPath: null,
    });
  });
});

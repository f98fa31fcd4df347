import { describe, expect, it } from 'vitest';
import { parserCases } from '../testing.ts';
import { darwinDnsSd } from './index.ts';

describe('darwin-dns-sd', () => {
  parserCases(darwinDnsSd, import.meta.dirname);

  it('asks for a name only', () => {
    expect(darwinDnsSd.command({ name: 'mini-blue.local', timeoutMs: 9 }).args).toEqual([
      '-G',
      'v4v6',
      'mini-blue.local',
    ]);
    for (const name of ['-B', '', 'a b']) expect(() => darwinDnsSd.command({ name, timeoutMs: 9 })).toThrow(TypeError);
  });
});

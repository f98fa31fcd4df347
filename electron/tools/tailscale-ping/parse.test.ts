import { describe, expect, it } from 'vitest';
import { parserCases } from '../testing.ts';
import { tailscalePing } from './index.ts';

describe('tailscale-ping', () => {
  parserCases(tailscalePing, import.meta.dirname);

  it('asks for an address only', () => {
    const path = '/usr/bin/tailscale';
    expect(tailscalePing.command({ path, address: '100.64.7.20' }).args.at(-1)).toBe('100.64.7.20');
    for (const address of ['--help', 'mini-blue', ''])
      expect(() => tailscalePing.command({ path, address })).toThrow(TypeError);
  });
});

import { describe, expect, it } from 'vitest';
import { parserCases } from '../testing.ts';
import { psStarted } from './index.ts';

describe('ps-started', () => {
  parserCases(psStarted, import.meta.dirname);

  it('asks for numbers only', () => {
    expect(psStarted.command([7, Number.NaN, 1.5, 30]).args.at(-1)).toBe('7,30');
  });
});

import { describe, expect, it } from 'vitest';
import { debianPackages } from './debian-packages.mjs';

describe('debianPackages', () => {
  it('names each package once, and says for each when it is wanted and how its absence shows', () => {
    const names = debianPackages.flatMap((row) => row.names);
    expect(new Set(names).size).toBe(names.length);
    for (const { for: purpose, programs = [], libraries = [], files = [] } of debianPackages) {
      expect(['start', 'display', 'test', 'looks']).toContain(purpose);
      expect([...programs, ...libraries, ...files]).not.toEqual([]);
    }
  });
});

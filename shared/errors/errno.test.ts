import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { errnoNamed, errnoNumbered, errnos } from './errno.ts';

describe('the errno table', () => {
  it('has each name once, and each number once on macOS', () => {
    expect(new Set(errnos.map(({ name }) => name)).size).toBe(errnos.length);
    const numbers = errnos.flatMap(({ numberOn }) => (numberOn.darwin === null ? [] : [numberOn.darwin]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 106 }, (_, at) => at + 1));
  });

  it.each(['darwin', 'linux'] as const)('finds on %s by number what it has by name', (platform) => {
    for (const { name, numberOn } of errnos) {
      const number = numberOn[platform];
      if (number === null) continue;
      const found = errnoNumbered(number, platform)?.name;
      expect(found === name || (platform === 'linux' && name === 'ENOTSUP')).toBe(true);
    }
  });

  it('agrees with the system that runs this test', ({ skip }) => {
    if (process.platform !== 'linux' && process.platform !== 'darwin') return skip('neither macOS nor Linux');
    for (const [name, number] of Object.entries(constants.errno))
      if (name !== 'EWOULDBLOCK') expect([name, errnoNamed(name)?.numberOn[process.platform]]).toEqual([name, number]);
  });
});

import { describe, expect, it } from 'vitest';
import { resolveName } from './resolve-name.ts';

describe('resolveName', () => {
  it('gives the addresses of a name that every system knows', async () => {
    const { addresses, error } = await resolveName('localhost', 5_000);
    expect(error).toBeNull();
    expect(addresses.map(({ address }) => address)).toContain('127.0.0.1');
  });

  it('names the failure of a name that cannot exist', async () => {
    const { addresses, error } = await resolveName('no such name', 5_000);
    expect(addresses).toEqual([]);
    expect(error).not.toBeNull();
  });
});

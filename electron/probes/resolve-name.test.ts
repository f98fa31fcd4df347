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

  it('gives the call up at once when it is stopped', async () => {
    expect(await resolveName('localhost', 5_000, AbortSignal.abort())).toMatchObject({ error: 'ECANCELLED' });
    const stopping = new AbortController();
    const answer = resolveName('mini-red.invalid', 60_000, stopping.signal);
    stopping.abort();
    expect(await answer).toMatchObject({ resolver: 'system', addresses: [], error: expect.any(String) });
  });
});

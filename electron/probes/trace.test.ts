import { describe, expect, it } from 'vitest';
import { lookHere, lookThatPrints, type Printing } from './testing.ts';
import { traceTo } from './trace.ts';

const target = { address: '203.0.113.9', family: 'ipv4', zone: null } as const;
const header = 'traceroute to 203.0.113.9 (203.0.113.9), 20 hops max, 60 byte packets\n';
const missing = { ending: { kind: 'missing-tool' } } as const;
const onlyTracepath = (printing: Printing) =>
  lookThatPrints(({ file }) => (file.endsWith('tracepath') ? printing : missing));

describe('traceTo', () => {
  it('keeps what each router said, and that the target answered', async () => {
    const stdout = ' 1  192.168.77.1  1.032 ms\n 2  *\n 3  203.0.113.9  4.1 ms !P\n';
    expect(
      await traceTo(
        lookThatPrints(() => ({ stdout, stderr: header })),
        'darwin',
        target,
      ),
    ).toEqual({
      kind: 'looked',
      found: {
        address: '203.0.113.9',
        hops: [
          { ttl: 1, address: '192.168.77.1', said: null },
          { ttl: 2, address: null, said: null },
          { ttl: 3, address: '203.0.113.9', said: '!P' },
        ],
        isReached: true,
      },
    });
  });

  it('counts what was printed before the deadline', async () => {
    const ending = { kind: 'timed-out', afterMs: 22_000 } as const;
    const look = lookThatPrints(() => ({ stdout: `${header} 1  10.71.1.1  0.1 ms !H\n 2  *\n`, ending }));
    expect(await traceTo(look, 'linux', target)).toMatchObject({
      found: { hops: [{ said: '!H' }, { address: null }], isReached: false },
    });
  });

  it('says what the own system refused', async () => {
    const look = lookThatPrints(() => ({ stdout: header, stderr: 'connect: No route to host\n' }));
    expect(await traceTo(look, 'linux', target)).toMatchObject({
      found: { hops: [{ ttl: 1, address: null, said: 'connect: No route to host' }], isReached: false },
    });
  });

  it('asks tracepath where there is no traceroute, and takes each hop once', async () => {
    const stdout = ' 1?: [LOCALHOST]   pmtu 1500\n 1:  10.71.1.1   0.07ms \n 1:  10.71.1.1   0.09ms \n 2:  no reply\n';
    expect(await traceTo(onlyTracepath({ stdout }), 'linux', target)).toMatchObject({
      found: {
        hops: [
          { ttl: 1, address: '10.71.1.1' },
          { ttl: 2, address: null },
        ],
        isReached: false,
      },
    });
  });

  it.each([
    [missing, 'neither traceroute nor tracepath is installed on this machine'],
    [{}, 'tracepath printed nothing that could be read'],
  ])('is not checked when nothing was printed', async (printing, because) => {
    expect(await traceTo(onlyTracepath(printing), 'linux', target)).toEqual({ kind: 'not-checked', because });
  });

  it.runIf(process.platform === 'linux')('reaches this machine in one hop', async () => {
    const trace = await traceTo(lookHere(), 'linux', { address: '127.0.0.1', family: 'ipv4', zone: null });
    expect(trace).toMatchObject({ found: { hops: [{ ttl: 1, address: '127.0.0.1' }], isReached: true } });
  });

  it('ends at once when the look is stopped', async () => {
    const trace = await traceTo(lookHere(AbortSignal.abort()), 'linux', target);
    expect(trace).toEqual({ kind: 'not-checked', because: 'it was stopped' });
  });
});

import { describe, expect, it } from 'vitest';
import { pingAddress } from './ping.ts';
import { lookHere, lookThatPrints } from './testing.ts';

const plan = { address: '192.168.77.20', family: 'ipv4', zone: null, count: 2 } as const;
const plan6 = { ...plan, address: 'fe80::20', family: 'ipv6', zone: 'en0' } as const;
const total = (sent: number, received: number) =>
  `--- x ping statistics ---\n${sent} packets transmitted, ${received} packets received, 0.0% packet loss\n`;
const reply = (sequence: number, ms: number) =>
  `64 bytes from 192.168.77.20: icmp_seq=${sequence} ttl=64 time=${ms} ms\n`;

describe('pingAddress', () => {
  it('counts answers once and gives the median', async () => {
    const stdout = reply(0, 4) + reply(1, 2) + reply(1, 9).replace(' ms', ' ms (DUP!)') + total(2, 2);
    const found = { address: '192.168.77.20', sent: 2, received: 2, rttMs: 2, said: null };
    expect(
      await pingAddress(
        lookThatPrints(() => ({ stdout })),
        'darwin',
        plan,
      ),
    ).toEqual({ kind: 'looked', found });
  });

  it('keeps the words of a refusal, which come on stderr', async () => {
    const look = lookThatPrints(() => ({ stdout: total(2, 0), stderr: 'ping: sendto: No route to host\n' }));
    expect(await pingAddress(look, 'darwin', plan)).toMatchObject({
      found: { sent: 2, received: 0, rttMs: null, said: 'ping: sendto: No route to host' },
    });
  });

  it('says who reported what', async () => {
    const line = 'From 10.71.1.1 icmp_seq=1 Destination Host Unreachable';
    const look = lookThatPrints(() => ({ stdout: `${line}\n${total(2, 0)}`, ending: { kind: 'exited', code: 1 } }));
    expect(await pingAddress(look, 'linux', plan)).toMatchObject({ found: { received: 0, said: line } });
  });

  it('says that nothing was sent when the system would not', async () => {
    const look = lookThatPrints(() => ({ stderr: 'ping: connect: Network is unreachable\n' }));
    expect(await pingAddress(look, 'linux', plan)).toMatchObject({ found: { sent: 0, received: 0 } });
  });

  it.each([
    ['a missing ping', { ending: { kind: 'missing-tool' } }, 'ping is not installed on this machine'],
    ['a ping that hangs', { ending: { kind: 'timed-out', afterMs: 4_000 } }, 'ping did not end in 4 s'],
    ['a ping without rights', { stderr: 'ping: socket: Operation not permitted\n' }, 'ping failed: ping: socket: Op'],
    [
      'a ping that knows no such option',
      { stderr: 'ping: unrecognized option: M\nUsage: ping' },
      'ping failed: ping: unr',
    ],
    ['one that prints nothing', {}, 'ping printed nothing'],
  ] as const)('does not take %s for silence of the target', async (_, printing, because) => {
    const reading = await pingAddress(
      lookThatPrints(() => printing),
      'linux',
      plan,
    );
    expect(reading).toEqual({ kind: 'not-checked', because: expect.stringContaining(because) });
  });

  it('takes a ping6 that had to be ended for one without an answer', async () => {
    const look = lookThatPrints(() => ({ ending: { kind: 'timed-out', afterMs: 2_500 } }));
    expect(await pingAddress(look, 'darwin', plan6)).toMatchObject({ found: { sent: 2, received: 0 } });
    expect(await pingAddress(look, 'linux', plan6)).toMatchObject({ kind: 'not-checked' });
  });

  it.runIf(process.platform === 'linux')('is answered by this machine over loopback', async () => {
    const here = { zone: null, count: 2 };
    const v4 = await pingAddress(lookHere(), 'linux', { ...here, address: '127.0.0.1', family: 'ipv4' });
    expect(v4).toMatchObject({ found: { sent: 2, received: 2, said: null, rttMs: expect.any(Number) } });
  });

  it('ends at once when the look is stopped', async () => {
    const reading = await pingAddress(lookHere(AbortSignal.abort()), 'linux', plan);
    expect(reading).toEqual({ kind: 'not-checked', because: 'it was stopped' });
  });
});

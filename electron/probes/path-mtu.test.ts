import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPathMtu, findPathMtuAtOnce } from './path-mtu.ts';
import { lookHere, lookThatPrints, type Printing } from './testing.ts';

const target = { address: '203.0.113.9', family: 'ipv4', zone: null } as const;
const total = (received: number) => `--- x ping statistics ---\n2 packets transmitted, ${received} received\n`;
const reply = { stdout: `64 bytes from 203.0.113.9: icmp_seq=1 ttl=60 time=1 ms\n${total(1)}` };
const silence = { stdout: total(0) };

/** A path that carries `mtu` bytes; what is larger gets `answer`. */
function pathOf(mtu: number, answer: Printing) {
  const asked: number[] = [];
  const look = lookThatPrints(({ args }) => {
    const bytes = Number(args[args.indexOf('-s') + 1]) + 28;
    asked.push(bytes);
    return bytes <= mtu ? reply : answer;
  });
  return { look, asked };
}

describe('findPathMtu', () => {
  it('is done with one run when the full size passes', async () => {
    const { look, asked } = pathOf(1_500, silence);
    const found = { address: '203.0.113.9', mtu: 1_500, firstFailing: null, said: null, isLocalLimit: false };
    expect(await findPathMtu(look, 'linux', target)).toEqual({ kind: 'looked', found });
    expect(asked).toEqual([1_500]);
  });

  it('tries the size that a router names', async () => {
    const line = 'From 10.71.1.1 icmp_seq=1 Frag needed and DF set (mtu = 1400)';
    const { look, asked } = pathOf(1_400, { stdout: `${line}\n${total(0)}` });
    expect(await findPathMtu(look, 'linux', target)).toMatchObject({
      found: { mtu: 1_400, firstFailing: 1_500, said: line, isLocalLimit: false },
    });
    expect(asked).toEqual([1_500, 1_400]);
  });

  it('knows the limit of the own interface', async () => {
    const { look } = pathOf(1_280, { stdout: total(0), stderr: 'ping: sendto: Message too long\n' });
    expect(await findPathMtu(look, 'darwin', target)).toMatchObject({
      found: { mtu: 1_280, said: 'ping: sendto: Message too long', isLocalLimit: true },
    });
  });

  it('stays within eight runs and twenty bytes for any path that says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 576, max: 1_499 }), async (mtu) => {
        const { look, asked } = pathOf(mtu, silence);
        const reading = await findPathMtu(look, 'linux', target);
        if (reading.kind !== 'looked') throw new Error(reading.because);
        const { mtu: largest, firstFailing, said } = reading.found;
        expect([said, (largest ?? 0) <= mtu, (firstFailing ?? 0) > mtu]).toEqual([null, true, true]);
        expect(asked.length).toBeLessThanOrEqual(8);
        if (mtu >= 1_280) expect((firstFailing ?? 0) - (largest ?? 0)).toBeLessThan(20);
      }),
    );
  });

  it('tells nothing of a target that answers no ping', async () => {
    const { look, asked } = pathOf(0, silence);
    expect(await findPathMtu(look, 'linux', target)).toMatchObject({ found: { mtu: null, firstFailing: 576 } });
    expect(asked).toEqual([1_500, 576]);
  });

  it.each([
    [{ ending: { kind: 'missing-tool' } }, 'ping is not installed on this machine'],
    [{ stderr: 'ping: unrecognized option: M\n' }, 'ping failed: ping: unrecognized option: M'],
  ] as const)('is not checked without a ping that can', async (printing, because) => {
    const look = lookThatPrints(() => printing);
    expect(await findPathMtu(look, 'linux', target)).toEqual({ kind: 'not-checked', because });
  });

  it.runIf(process.platform === 'linux')('finds the full size on loopback', async () => {
    const reading = await findPathMtu(lookHere(), 'linux', { ...target, address: '127.0.0.1' });
    expect(reading).toMatchObject({ found: { mtu: 1_500, firstFailing: null } });
  });
});

describe('findPathMtuAtOnce', () => {
  it('tells between which sizes the path ends, when nobody says so', async () => {
    const { look, asked } = pathOf(1_300, silence);
    const found = { address: '203.0.113.9', mtu: 1_280, firstFailing: 1_400, said: null, isLocalLimit: false };
    expect(await findPathMtuAtOnce(look, 'linux', target)).toEqual({ kind: 'looked', found });
    expect(asked.toSorted()).toEqual([1_280, 1_400, 1_500, 576]);
  });

  it('takes the word of a router on one size for all', async () => {
    const line = 'From 10.71.1.1 icmp_seq=1 Frag needed and DF set (mtu = 1300)';
    const look = lookThatPrints(({ args }) => {
      const bytes = Number(args[args.indexOf('-s') + 1]) + 28;
      if (bytes === 1_500) return { stdout: `${line}\n${total(0)}` };
      return bytes <= 1_300 ? reply : silence;
    });
    expect(await findPathMtuAtOnce(look, 'linux', target)).toMatchObject({
      found: { mtu: 1_280, firstFailing: 1_400, said: line },
    });
  });

  it('sees a hole behind the limit of the own interface', async () => {
    const look = lookThatPrints(({ args }) => {
      const bytes = Number(args[args.indexOf('-s') + 1]) + 28;
      if (bytes === 1_500) return { stdout: total(0), stderr: 'ping: sendto: Message too long\n' };
      return bytes <= 1_280 ? reply : silence;
    }, 'darwin');
    expect(await findPathMtuAtOnce(look, 'darwin', target)).toMatchObject({
      found: { mtu: 1_280, firstFailing: 1_400, said: null },
    });
  });

  it('tells nothing of a target that answers no ping', async () => {
    const { look } = pathOf(0, silence);
    expect(await findPathMtuAtOnce(look, 'linux', target)).toMatchObject({ found: { mtu: null, firstFailing: 576 } });
  });
});

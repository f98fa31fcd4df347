import { describe, expect, it } from 'vitest';
import { addressesOf } from './addresses-to-try.ts';
import { resolved } from './rules/testing.ts';

const v4 = (address: string) => ({ address, family: 'ipv4' as const });
const v6 = (address: string) => ({ address, family: 'ipv6' as const });
const texts = (...args: Parameters<typeof addressesOf>) => addressesOf(...args).map(({ address }) => address);

describe('addressesOf', () => {
  it('takes the families in turn, beginning with the one that the system put first', () => {
    const addresses = [v6('2001:db8::1'), v6('2001:db8::2'), v6('2001:db8::3'), v4('192.0.2.1')];
    expect(texts([resolved(null, { addresses })])).toEqual(['2001:db8::1', '192.0.2.1', '2001:db8::2', '2001:db8::3']);
  });

  it('asks a single name server only where the system has no answer', () => {
    const server = resolved(null, { resolver: '192.0.2.53', addresses: [v4('192.0.2.9')] });
    expect(texts([resolved(null, { addresses: [v4('192.0.2.1')] }), server])).toEqual(['192.0.2.1']);
    expect(texts([resolved('ETIMEOUT'), server])).toEqual(['192.0.2.9']);
  });

  it('names each address once', () => {
    expect(texts([resolved(null, { addresses: [v4('192.0.2.1'), v4('192.0.2.1')] })])).toEqual(['192.0.2.1']);
  });
});

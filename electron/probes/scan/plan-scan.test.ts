import { describe, expect, it } from 'vitest';
import { planScan } from './plan-scan.ts';
import { groupOutcomes } from './run-scan.ts';

describe('planScan', () => {
  it('plans one host', async () => {
    expect(await planScan('127.0.0.1', '22,80-81')).toEqual({
      kind: 'planned',
      plan: {
        ...{ host: '127.0.0.1', isThisMachine: true, otherAddresses: [], ports: [22, 80, 81] },
        target: { address: '127.0.0.1', family: 'ipv4', zone: null },
        limits: { atOnce: 64, perSecond: null, timeoutMs: 500, firstAnswerMs: 0 },
      },
    });
  });

  it('tries a port that was named with the host as well', async () => {
    expect(await planScan('127.0.0.1:8000', '22-23')).toMatchObject({ plan: { ports: [22, 23, 8000] } });
    expect(await planScan('http://127.0.0.1/', '80')).toMatchObject({ plan: { ports: [80] } });
  });

  it('goes easy on a machine that is not this one', async () => {
    const planning = await planScan('[2001:db8::7]', '22');
    expect(planning).toMatchObject({ plan: { isThisMachine: false, limits: { perSecond: 500 } } });
  });

  it.each([
    ['192.168.2.0/24', 'is a network'],
    ['fd00::/64', 'is a network'],
    ['192.168.2.*', 'several hosts'],
    ['192.168.2.1-20', 'several hosts'],
    ['mini-red,mini-blue', 'several hosts'],
    ['mini-red mini-blue', 'several hosts'],
    ['224.0.0.251', 'many machines'],
    ['255.255.255.255', 'many machines'],
    ['ff02::1%en0', 'many machines'],
    ['0.0.0.0', 'no host'],
    ['::', 'no host'],
    ['', 'no host'],
    ['http://', 'no host'],
  ])('sends nothing to %j', async (host, because) => {
    expect(await planScan(host, '22')).toEqual({ kind: 'not-planned', because: expect.stringContaining(because) });
  });

  it('says what is wrong with the ports', async () => {
    expect(await planScan('127.0.0.1', '80-22')).toMatchObject({ because: expect.stringContaining('backwards') });
  });
});

describe('groupOutcomes', () => {
  it('puts each port into one group, the rare ones first', () => {
    const closed = { kind: 'closed', errno: 'ECONNREFUSED', elapsedMs: null } as const;
    expect(
      groupOutcomes([
        { port: 3, ...closed },
        { port: 1, ...closed },
        { port: 22, kind: 'open', errno: null, elapsedMs: 0.3 },
        { port: 2, ...closed },
      ]),
    ).toEqual([
      { kind: 'open', errno: null, count: 1, ports: '22' },
      { kind: 'closed', errno: 'ECONNREFUSED', count: 3, ports: '1-3' },
    ]);
  });
});

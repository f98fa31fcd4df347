import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PortScan } from '../../shared/scan/port-scan.ts';
import { type Bundle, bundle } from './actions/bundle.ts';
import { createLab, type Lab, type Namespace } from './namespaces.ts';

const RULES = `
table inet lab {
  chain input {
    type filter hook input priority 0;
    tcp dport 8001 drop
    tcp dport 8002 reject with icmpx type admin-prohibited
    tcp dport 9000-9999 drop
    meta l4proto tcp ip daddr 192.168.2.224 counter name scanned
  }
  counter scanned { }
}
`;

describe('scanPorts on a real network', () => {
  let lab: Lab;
  let red: Namespace;
  let blue: Namespace;
  let program: Bundle;

  beforeAll(async () => {
    program = await bundle(join(import.meta.dirname, 'scan-program.ts'));
    lab = createLab();
    [red, blue] = [lab.createNamespace('red'), lab.createNamespace('blue')];
    lab.connect([red, 'red0'], [blue, 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
    blue.ip('addr add 192.168.2.224/24 dev blue0');
    blue.run('/usr/sbin/nft', ['-f', '-'], RULES);
    const listening = JSON.stringify([{ protocol: 'tcp', address: '0.0.0.0', port: 8000 }]);
    await blue.start(process.execPath, [join(import.meta.dirname, 'listen.mjs'), listening]);
  });
  afterAll(async () => {
    await lab.destroy();
    await program.remove();
  });

  const scan = (from: Namespace, ...words: string[]): PortScan =>
    PortScan.parse(JSON.parse(from.run(process.execPath, [program.file, ...words])));

  it('tells open, closed, dropped and prohibited ports of another machine apart', () => {
    const { open, groups, isThisMachine, notTried } = scan(red, '192.168.2.224', '7999-8003');
    expect(open).toEqual([{ port: 8000, elapsedMs: expect.any(Number) }]);
    expect({ isThisMachine, notTried }).toEqual({ isThisMachine: false, notTried: '' });
    expect(groups).toEqual(
      expect.arrayContaining([
        { kind: 'open', errno: null, count: 1, ports: '8000' },
        { kind: 'no-answer', errno: null, count: 1, ports: '8001' },
        { kind: 'unreachable', errno: 'EHOSTUNREACH', count: 1, ports: '8002' },
        { kind: 'closed', errno: 'ECONNREFUSED', count: 2, ports: '7999,8003' },
      ]),
    );
  });

  it('says of an address that nobody has that it is unreachable', () => {
    expect(scan(red, '192.168.2.9', '22,80').groups).toMatchObject([{ kind: 'unreachable', count: 2 }]);
  });

  it('knows an own address that is not loopback', () => {
    const { isThisMachine, open } = scan(blue, '192.168.2.224', '7990-8010');
    expect({ isThisMachine, ports: open.map(({ port }) => port) }).toEqual({ isThisMachine: true, ports: [8000] });
  });

  it('keeps what it had when it is stopped among silent ports, and sends no faster than it should', () => {
    const before = packetsAt(blue);
    const { groups, notTried, elapsedMs } = scan(red, '192.168.2.224', '1-9999', '1000');
    const tried = groups.reduce((sum, { count }) => sum + count, 0);
    expect(notTried).not.toBe('');
    expect(tried).toBeGreaterThan(0);
    // one SYN a connect, as nothing is silent for a second here; an accepted one has three packets more
    expect(packetsAt(blue) - before).toBeLessThanOrEqual((elapsedMs / 1_000) * 500 + 10);
  });
});

const packetsAt = (namespace: Namespace): number =>
  Number(/packets (\d+)/.exec(namespace.run('/usr/sbin/nft', ['list', 'counter', 'inet', 'lab', 'scanned']))?.[1]);

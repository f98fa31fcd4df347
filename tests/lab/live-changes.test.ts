import { EventEmitter } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningCommand } from '../../electron/hosts/host.ts';
import { linuxIpMonitor } from '../../electron/tools/linux-ip-monitor/index.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import { namespaceHost } from './namespace-host.ts';
import { createLab, type Lab, type Namespace } from './namespaces.ts';
import { thisMachine } from './reading.ts';

const DEADLINE_MS = 10_000;
const POKE_EVERY_MS = 50;

describe('changes as they happen', () => {
  let lab: Lab;
  let red: Namespace;
  let monitor: RunningCommand;
  const changes = new EventEmitter();
  const unread: string[] = [];

  /** The first change that has all of this, made to happen after the waiting has begun; `null` after the deadline. */
  const seen = (wanted: Partial<SystemChange>, makeIt: () => void): Promise<SystemChange | null> =>
    new Promise((resolve) => {
      const settle = (change: SystemChange | null) => {
        clearTimeout(deadline);
        changes.off('change', listen);
        resolve(change);
      };
      const listen = (change: SystemChange) => {
        if (matches(change, wanted)) settle(change);
      };
      const deadline = setTimeout(() => settle(null), DEADLINE_MS);
      changes.on('change', listen);
      makeIt();
    });

  beforeAll(async () => {
    lab = createLab();
    red = lab.createNamespace('red');
    lab.connect([red, 'red0'], [lab.createNamespace('blue'), 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
    const parser = linuxIpMonitor.startParse({
      row: (change) => changes.emit('change', change),
      unread: (_, text) => unread.push(text),
    });
    monitor = namespaceHost(thisMachine(), red).follow(linuxIpMonitor.command(), parser.write);
    // nothing tells when the monitor listens, so a route is put in again and again until it is heard
    const poke = setInterval(() => red.ip('route replace 198.51.100.0/24 via 192.168.2.1'), POKE_EVERY_MS);
    const first = await seen({ subject: 'route' }, () => undefined).finally(() => clearInterval(poke));
    expect(first).not.toBeNull();
  });
  afterAll(async () => {
    monitor?.stop();
    await lab?.destroy();
  });

  it.each<[string, Partial<SystemChange>]>([
    [
      'route add 10.1.0.0/16 via 192.168.2.224',
      { subject: 'route', change: 'added', detail: '10.1.0.0/16 via 192.168.2.224' },
    ],
    ['route del 10.1.0.0/16', { subject: 'route', change: 'removed', interfaceName: 'red0' }],
    ['route add blackhole 10.2.0.0/16', { subject: 'route', change: 'added', detail: 'blackhole 10.2.0.0/16' }],
    ['addr add 192.168.2.172/32 dev red0', { subject: 'address', change: 'added', detail: '192.168.2.172/32' }],
    ['addr del 192.168.2.172/32 dev red0', { subject: 'address', change: 'removed', detail: '192.168.2.172/32' }],
    ['addr add 2001:db8:2::9/64 dev red0 nodad', { subject: 'address', change: 'added', detail: '2001:db8:2::9/64' }],
    [
      '-6 route add 2001:db8:9::/48 via 2001:db8:2::1',
      { subject: 'route', detail: '2001:db8:9::/48 via 2001:db8:2::1' },
    ],
    [
      'neigh add 192.168.2.9 lladdr 02:00:5e:00:07:09 dev red0',
      { subject: 'neighbor', change: 'changed', detail: '192.168.2.9', interfaceName: 'red0' },
    ],
    ['neigh del 192.168.2.9 dev red0', { subject: 'neighbor', change: 'removed', detail: '192.168.2.9' }],
    ['link set red0 mtu 1400', { subject: 'interface', change: 'changed', interfaceName: 'red0' }],
    ['link add red1 type bridge', { subject: 'interface', change: 'changed', interfaceName: 'red1' }],
    ['link del red1', { subject: 'interface', change: 'removed', interfaceName: 'red1' }],
  ])('hears "ip %s"', async (words, wanted) => {
    expect(await seen(wanted, () => red.ip(words))).toMatchObject(wanted);
  });

  it('read every message the kernel sent meanwhile', () => expect(unread).toEqual([]));

  it('ends when it is told to', async () => {
    monitor.stop();
    expect(await monitor.ended).toEqual({ kind: 'cancelled' });
  });
});

const matches = (change: SystemChange, wanted: Partial<SystemChange>): boolean =>
  Object.entries(wanted).every(([key, value]) => change[key as keyof SystemChange] === value);

import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Ending } from '../../shared/command.ts';
import type { SystemChange } from '../../shared/system-change.ts';
import type { Host } from '../hosts/host.ts';
import { linuxIpMonitor } from '../tools/linux-ip-monitor/index.ts';
import { followChanges } from './monitor.ts';

/** A host whose `ip` is at one place only; what it prints there is told once it is followed. */
function hostWithIpAt(place: string, printed: string) {
  const tried: string[] = [];
  const host: Pick<Host, 'follow'> = {
    follow: ({ file }, onPiece) => {
      tried.push(file);
      if (file !== place) return { stop: () => undefined, ended: Promise.resolve({ kind: 'missing-tool' }) };
      const ended = new EventEmitter();
      queueMicrotask(() => onPiece(printed));
      const stopped = once(ended, 'end').then((): Ending => ({ kind: 'cancelled' }));
      return { stop: () => ended.emit('end'), ended: stopped };
    },
  };
  return { host, tried };
}

describe('followChanges', () => {
  it('finds the monitor in another place when its own is missing', async () => {
    const { host, tried } = hostWithIpAt('/sbin/ip', '[ROUTE]10.0.0.0/8 via 192.0.2.1 dev eth0 \n');
    let gaps = 0;
    const change = await new Promise((resolve) => {
      const onChange = (each: SystemChange) => {
        monitor.stop();
        resolve(each);
      };
      const monitor = followChanges(host, linuxIpMonitor, onChange, () => {
        gaps += 1;
      });
    });
    expect(gaps, 'nobody listened until then').toBe(1);
    expect(change).toMatchObject({ subject: 'route', change: 'added', detail: '10.0.0.0/8 via 192.0.2.1' });
    expect(tried).toEqual(['/usr/sbin/ip', '/sbin/ip']);
  });
});

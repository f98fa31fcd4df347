import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linuxIpRoute } from '../../electron/tools/linux-ip-route/index.ts';
import { linuxSs } from '../../electron/tools/linux-ss/index.ts';
import { isListener } from '../../shared/socket.ts';
import { namespaceHost } from './namespace-host.ts';
import { createLab, type Lab, type Namespace } from './namespaces.ts';
import { listenersInProc } from './proc-net.ts';
import { rowsOf, thisMachine } from './reading.ts';

const listenScript = new URL('./listen.mjs', import.meta.url).pathname;
const LISTENER_COUNT = 10_000;

/** `10.0.0.0` and on, one address each. */
const addressAt = (index: number) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
const addresses = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => addressAt(from + at));

describe('tables of ten and a hundred thousand rows', () => {
  let lab: Lab;
  let red: Namespace;
  beforeAll(() => {
    lab = createLab();
    red = lab.createNamespace('red');
    lab.connect([red, 'red0'], [lab.createNamespace('blue'), 'blue0']);
    red.ip('addr add 192.168.2.171/24 dev red0');
  });
  afterAll(() => lab?.destroy());

  it.each([
    [0, 10_000],
    [10_000, 100_000],
  ])('reads the routes %i to %i as ip prints them', async (from, to) => {
    red.ipBatch(addresses(from, to).map((address) => `route add ${address} via 192.168.2.224`));
    const rows = await rowsOf(namespaceHost(thisMachine(), red), linuxIpRoute, 'ipv4');
    const added = rows.filter(({ gateway }) => gateway === '192.168.2.224');
    const printed = red.ip('-4 route show table all').match(/^10\.\S+(?= via 192\.168\.2\.224 dev red0)/gm) ?? [];
    expect([added.length, printed.length]).toEqual([to, to]);
    expect(added.map(({ destination }) => destination)).toEqual(printed.map((address) => `${address}/32`));
    expect(new Set(printed)).toEqual(new Set(addresses(0, to)));
    expect(
      added.every(({ interfaceName, kind, table }) => `${interfaceName} ${kind} ${table}` === 'red0 unicast main'),
    );
  });

  it('reads ten thousand listeners of one process, each with its owner', async () => {
    const sockets = [{ protocol: 'tcp', address: '127.0.0.1', port: 20_000, count: LISTENER_COUNT }];
    const { pid } = await red.start(process.execPath, [listenScript, JSON.stringify(sockets)]);
    const listeners = (await rowsOf(namespaceHost(thisMachine(), red), linuxSs, 'listeners')).filter(isListener);
    const shown = listeners.map(({ protocol, localAddress, localPort }) => `${protocol} ${localAddress}:${localPort}`);
    expect(shown).toHaveLength(LISTENER_COUNT);
    expect(shown.sort()).toEqual(listenersInProc(red));
    expect(new Set(listeners.map(({ owner }) => owner?.pid))).toEqual(new Set([pid]));
  });
});

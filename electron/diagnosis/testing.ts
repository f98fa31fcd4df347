import { createServer, type Server, type Socket } from 'node:net';
import { hostname } from 'node:os';
import type { Host } from '../hosts/host.ts';
import { createLocalHost } from '../hosts/local-host.ts';
import { createLook, observationIds } from '../observations/look.ts';
import { platformOf } from '../platforms/index.ts';
import type { Look } from '../platforms/platform.ts';
import type { WalkSettings } from './walk.ts';

/** Runs for the tests of this folder, on loopback only. Only tests import this file. */

/** This machine, as Linux sees it. */
export function liveSettings(host: Host = createLocalHost({ platform: 'linux', toolRoot: null })): WalkSettings {
  const look = createLook(host, () => {}, { nextId: observationIds() });
  return { host, platform: platformOf('linux'), look };
}

/** A machine whose tools and files never answer: each ends when it is ended, as a hung lsof would. */
export function hungHost(): Host {
  const never = () => new Promise<never>(() => {});
  return {
    ...createLocalHost({ platform: 'linux', toolRoot: null }),
    label: hostname(),
    run: (command, { signal }) =>
      new Promise((resolve) => {
        const ended = {
          command,
          startedAtMs: 0,
          durationMs: 0,
          ending: { kind: 'cancelled' },
          stdout: [],
          stderr: '',
        } as const;
        if (signal?.aborted) return resolve(ended);
        signal?.addEventListener('abort', () => resolve(ended), { once: true });
      }),
    readFile: never,
  };
}

export const hungLook = (): Look => ({ withTool: () => new Promise<never>(() => {}) });

export interface Listening {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** A server on loopback that greets, and forgives whoever leaves at once. */
export async function listenOnLoopback(
  onPeer: (peer: Socket) => void = (peer) => peer.write('hello\r\n'),
): Promise<Listening> {
  const peers = new Set<Socket>();
  const server: Server = createServer((peer) => {
    peers.add(peer.on('error', () => {}));
    onPeer(peer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    stop: () => {
      for (const peer of peers) peer.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A loopback port that lets nobody in and refuses nobody: a listener that never accepts, its queue full. */
export interface FullListener {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** The thread sleeps for good once it listens; the kernel goes on taking connections until its queue is full. */
const LISTENER = `
const { parentPort } = require('node:worker_threads');
const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
});`;

/** Linux queues one more than the backlog says; the third connect is left without an answer. Only tests import this file. */
export async function listenButNeverAccept(): Promise<FullListener> {
  const worker = new Worker(LISTENER, { eval: true });
  const [port] = (await once(worker, 'message')) as [number];
  const queued: Socket[] = [];
  for (let waiting = 0; waiting < 2; waiting += 1) {
    const socket = connect(port, '127.0.0.1');
    queued.push(socket);
    await once(socket, 'connect');
  }
  return {
    port,
    close: async () => {
      for (const socket of queued) socket.destroy();
      await worker.terminate();
    },
  };
}

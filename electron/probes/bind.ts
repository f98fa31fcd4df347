import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { BindOutcome } from '../../shared/diagnosis/bind-outcome.ts';
import type { AddressFamily, TransportProtocol } from '../../shared/family.ts';

export interface BindPlan {
  /** An address of this machine, or the wildcard; a link-local one with its zone. */
  readonly address: string;
  readonly family: AddressFamily;
  readonly port: number;
  readonly protocol?: TransportProtocol;
}

/**
 * Takes the address and port for a moment, as a server would, and lets them go at once. macOS lets a specific address
 * beside a wildcard listener pass without an error (facts I3), so `free` does not mean that connections will come here.
 */
export async function probeBind(plan: BindPlan, signal?: AbortSignal): Promise<BindOutcome> {
  const { address, family, port, protocol = 'tcp' } = plan;
  const finish = (kind: BindOutcome['kind'], errno: string | null = null): BindOutcome => ({
    ...{ program: 'routelight', protocol, address, family, port, kind, errno, holders: null },
  });
  if (signal?.aborted) return finish('cancelled');
  try {
    await (protocol === 'tcp' ? takeTcp(plan) : takeUdp(plan));
    return finish('free');
  } catch (error) {
    const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
    return finish(KINDS[code] ?? 'failed', code);
  }
}

const KINDS: Readonly<Record<string, BindOutcome['kind']>> = {
  EADDRINUSE: 'in-use',
  EADDRNOTAVAIL: 'not-ours',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
};

function takeTcp({ address, port }: BindPlan): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => resolve()));
  });
}

function takeUdp({ address, family, port }: BindPlan): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(family === 'ipv4' ? 'udp4' : 'udp6');
    socket.once('error', (error) => {
      socket.close();
      reject(error);
    });
    socket.bind({ address, port, exclusive: true }, () => socket.close(() => resolve()));
  });
}

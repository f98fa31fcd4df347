import { Socket } from 'node:net';

/** What became of the last try. */
export type Tried =
  | { readonly kind: 'accepted'; readonly elapsedMs: number }
  /** Both ends were this very socket: the system had chosen the port in question as the local one (RFC 9293 §3.5). */
  | { readonly kind: 'reached-itself' }
  | { readonly kind: 'error'; readonly errno: string }
  | { readonly kind: 'silent' };

/**
 * Tries one port after another. `connect()` on a closed socket opens it again (Node's net), which spares each port a socket
 * and its handlers. `onEnd` is called when a try is over and the next may begin; `tried` is `null` after a bare `destroy()`.
 */
export class ScanSocket extends Socket {
  port = 0;
  tried: Tried | null = null;
  private startedAtMs = 0;

  constructor(onEnd: (socket: ScanSocket) => void) {
    super();
    this.on('connect', this.onAccepted);
    this.on('error', this.onFailure);
    this.on('close', () => onEnd(this));
  }

  tryPort(port: number, host: string): void {
    this.port = port;
    this.tried = null;
    this.startedAtMs = performance.now();
    this.connect({ port, host });
  }

  endIfBegunBefore(timeMs: number): void {
    if (this.startedAtMs > timeMs || this.destroyed) return;
    this.tried = { kind: 'silent' };
    this.destroy();
  }

  private onAccepted(): void {
    const elapsedMs = Math.round((performance.now() - this.startedAtMs) * 10) / 10;
    const isSelf = this.localPort === this.remotePort && this.localAddress === this.remoteAddress;
    this.tried = isSelf ? { kind: 'reached-itself' } : { kind: 'accepted', elapsedMs };
    this.destroy();
  }

  private onFailure({ code = 'UNKNOWN' }: NodeJS.ErrnoException): void {
    this.tried ??= { kind: 'error', errno: code };
  }
}

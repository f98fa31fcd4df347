import type { Socket } from '../../shared/socket.ts';
import { visibleText } from '../../shared/visible-text.ts';

/** `192.0.2.1:8000`, `[2001:db8::1]:8000`, `*:8000`. */
export function endpointText(address: string, port: number | null): string {
  const shown = visibleText(address, 120);
  return `${shown.includes(':') ? `[${shown}]` : shown}:${port ?? '*'}`;
}

/** `TCP 0.0.0.0:8000`, with the peer when there is one. */
export function socketTitle({ protocol, localAddress, localPort, peerAddress, peerPort }: Socket): string {
  const local = `${protocol.toUpperCase()} ${endpointText(localAddress, localPort)}`;
  return peerAddress === null ? local : `${local} → ${endpointText(peerAddress, peerPort)}`;
}

import type { Socket } from '../../shared/socket.ts';

/** netstat cuts a host after this many characters, unless it prints names in full (inet.c, inetprint). */
const CUT_HOST_LENGTH = 16;
/** lsof prints the kernel's own form of a link-local address, with the interface number in its second group. */
const EMBEDDED_SCOPE = /^(fe[89ab][0-9a-f]):[0-9a-f]{1,4}::/;

/** One more than there are ports; the last stands for none. */
const PORTS = 65_537;
const NO_PORT = 65_536;

/** Sockets that may be the same have the same key; `isSameSocket` settles it. A number, since thousands are looked up. */
export const portKey = ({ protocol, localPort, peerPort }: Socket): number =>
  ((protocol === 'tcp' ? 0 : PORTS) + (localPort ?? NO_PORT)) * PORTS + (peerPort ?? NO_PORT);

/**
 * Whether a socket of netstat and one of lsof, of one `portKey`, are the same. The family is not asked: an IPv4 connection
 * of a dual-stack listener is `tcp4` for netstat and `IPv6` for lsof.
 */
export function isSameSocket(netstat: Socket, lsof: Socket): boolean {
  return (
    isSameHost(netstat.localAddress, lsof.localAddress) && isSameHost(netstat.peerAddress ?? '', lsof.peerAddress ?? '')
  );
}

function isSameHost(netstat: string, lsof: string): boolean {
  if (netstat === lsof) return true;
  const [printed, whole] = [bare(netstat), bare(lsof)];
  return printed === whole || (netstat.length === CUT_HOST_LENGTH && whole.startsWith(printed));
}

/** The address in full where netstat cut it and lsof has it; netstat's own otherwise. A cut one may look whole. */
export function wholeHost(netstat: string, lsof: string): string {
  if (netstat.length !== CUT_HOST_LENGTH || netstat === lsof) return netstat;
  const whole = bare(lsof);
  return whole.length > CUT_HOST_LENGTH && whole.startsWith(bare(netstat)) ? whole : netstat;
}

/** Without its zone, which lsof does not print, and without the marks of IPv4 inside IPv6. */
const bare = (host: string): string =>
  (host.split('%', 1)[0] ?? '').replace(EMBEDDED_SCOPE, '$1::').replace(/^::ffff:(?=\d+\.)/, '');

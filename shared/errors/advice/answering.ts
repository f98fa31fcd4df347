import { type Advice, type AdviceTable, always } from './advice.ts';

const simple = (meaning: string, not: string, ...causes: readonly string[]): Advice => ({
  meaning,
  notMeaning: not === '' ? [] : [always(not)],
  causes: causes.map(always),
});
const REACHED = 'It does not mean that the host cannot be reached: the connection stood.';

/** Errors after the connection stood, or in front of it: TLS, HTTP, proxies, peers. */
export const answering: AdviceTable = {
  'tls-syscall': simple(
    'The connection was cut in the middle of the TLS handshake.',
    'It does not mean that the certificate is wrong: it was not judged yet.',
    'The server closed at once: it does not speak TLS on that port, or turned this client away',
    'A firewall, VPN or proxy on the way cuts TLS connections',
    'The server crashed or is overloaded',
  ),
  'tls-closed-no-notify': simple(
    'The other end closed a TLS connection without saying so first.',
    'It does not mean that the certificate is wrong.',
    'The server, or a proxy on the way, dropped the connection',
    'The server does not speak TLS on that port',
    'A VPN or filter on the way interferes with TLS',
  ),
  'tls-wrong-version': simple(
    'The other end did not answer in a version of TLS that this program accepts, perhaps not in TLS at all.',
    REACHED,
    'The port speaks plain HTTP: use http:// or the TLS port',
    'A proxy is addressed with https:// although it speaks http://',
    'One side is too old for the TLS version of the other',
  ),
  'tls-certificate': simple(
    'The server was reached, but this program does not trust its certificate.',
    'It does not mean that the network is at fault.',
    'The certificate is self-signed, or from a company’s own authority that is not installed here',
    'It is for another name than the one dialled',
    'It has expired, or the clock of this machine is wrong',
    'A proxy or filter on the way shows its own certificate',
  ),
  'tls-client-certificate': simple(
    'The server wants a certificate from this program, and none or a wrong one was given.',
    REACHED,
    'No client certificate is set up',
    'It is expired or not from the authority that the server trusts',
  ),
  'proxy-refused': simple(
    'The proxy that is set up could not be reached; the target itself was not tried.',
    'It says nothing about the target.',
    'The proxy program (VPN, debugging proxy, ssh tunnel) is not running any more',
    'Its address or port in the settings is old',
  ),
  'proxy-failed': simple(
    'The proxy was reached but did not pass the connection on.',
    'It does not tell whether the target is up.',
    'The proxy wants a login',
    'It does not allow that target or port',
    'It could not reach the target itself',
  ),
  'http-status': simple(
    'The server was reached and answered with an HTTP error status.',
    'It does not mean that the network is at fault.',
    'The path, the method or the login is wrong (4xx)',
    'The server, or what stands behind it, has a fault (5xx)',
    'Another program than expected answers on that port',
  ),
  'auth-failed': simple(
    'The server was reached and did not accept the login.',
    REACHED,
    'Wrong user, password or key',
    'The key is not known to the server, or the server is another one than expected',
  ),
  'host-key-changed': simple(
    'The ssh server shows another key than the one known for it.',
    REACHED,
    'The machine was set up anew, or another machine has its address now',
    'Someone stands between the two machines',
  ),
  'no-device': simple(
    'The program found no network interface or address to use on this machine.',
    'It does not mean that the other machine is down.',
    'The name of this machine does not lead to one of its addresses',
    'The interface named in the settings does not exist (GLOO_SOCKET_IFNAME, NCCL_SOCKET_IFNAME)',
    'The program was built without that kind of transport',
  ),
  'protocol-mismatch': simple(
    'Both ends speak, but not the same protocol.',
    REACHED,
    'Another program listens on that port',
    'The two programs have versions that do not fit',
    'One side encrypts and the other does not',
  ),
  'peer-id-mismatch': simple(
    'A peer answered at that address, but it is another one than expected.',
    REACHED,
    'The address belongs to another node now',
    'The node was set up anew, or two nodes share a copied identity',
  ),
  'dial-to-self': simple(
    'The program dialled its own address.',
    '',
    'The peer list holds the own address',
    'Two nodes share a copied identity',
  ),
  'dial-backoff': simple(
    'An earlier attempt failed, so the program did not try again yet.',
    'It is not the cause: the error of the first attempt is.',
    'Look further up for the first failed dial to that peer',
  ),
  'daemon-not-running': simple(
    'The Docker daemon did not answer at its socket.',
    'It says nothing about the network.',
    'Docker is not running',
    'The user may not use its socket',
    'DOCKER_HOST names another place',
  ),
};

const OF_FAMILY: AdviceTable = {
  tls: simple(
    'The connection stood, but the TLS handshake failed.',
    REACHED,
    'The two ends have no TLS version or cipher in common',
    'The port does not speak TLS, or not for that name',
    'A proxy or filter on the way interferes with TLS',
  ),
  http2: simple(
    'The connection stood, but the HTTP/2 conversation failed.',
    REACHED,
    'A proxy on the way, or a fault of the server',
  ),
  quic: simple(
    'The QUIC connection failed.',
    'It does not mean that the same server cannot be reached by TCP.',
    'UDP is blocked or filtered on the way',
    'The server does not speak QUIC on that port',
  ),
  dns: simple(
    'The name service of this machine reported an error.',
    'It does not mean that the other machine is down: nothing was sent to it.',
    'The name service is restarting, or the app may not use it',
  ),
  bad: simple(
    'The program got an answer that it cannot read.',
    REACHED,
    'Another protocol than expected is spoken on that port',
    'The server has a fault',
  ),
};

/** For categories without a table entry of their own: what their first word says. */
export function adviceByFamily(category: string): Advice | null {
  const family = category.split('-')[0] ?? '';
  return (Object.hasOwn(OF_FAMILY, family) ? OF_FAMILY[family] : undefined) ?? null;
}

import type { ProxySetting } from '../../../shared/proxy.ts';

type Kind = ProxySetting['kind'];
type Change = Partial<Pick<ProxySetting, 'enabled' | 'host' | 'port' | 'url' | 'exceptions' | 'value'>>;

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['HTTP', 'http'],
  ['HTTPS', 'https'],
  ['SOCKS', 'socks'],
  ['FTP', 'ftp'],
  ['RTSP', 'rtsp'],
  ['Gopher', 'gopher'],
]);
const PROTOCOL_KEY = /^(HTTP|HTTPS|SOCKS|FTP|RTSP|Gopher)(Enable|Proxy|Port|User)$/;

/** The setting a "Proxies" key of SCSchemaDefinitions.h belongs to; `other` for switches that stand alone. */
export function kindOf(key: string): Kind {
  const protocol = PROTOCOL_KEY.exec(key)?.[1];
  if (protocol !== undefined) return KINDS.get(protocol) ?? 'other';
  if (key.startsWith('ProxyAutoConfig')) return 'pac';
  if (key === 'ProxyAutoDiscoveryEnable') return 'auto-discovery';
  return key === 'ExceptionsList' ? 'exceptions' : 'other';
}

/** A CFNumber or a CFBoolean, as scutil prints them. */
function switchOf(value: string): boolean | null {
  if (value === '1' || value === 'TRUE') return true;
  return value === '0' || value === 'FALSE' ? false : null;
}

/** What one line adds to its setting. The account name (`HTTPUser`) and a script are kept in `printed` only. */
export function changeOf(
  key: string,
  kind: Kind,
  value: string,
  { exceptions }: Pick<ProxySetting, 'exceptions'>,
): Change {
  if (kind === 'exceptions') return value === '' ? {} : { exceptions: [...exceptions, value] };
  if (kind === 'other') return { enabled: switchOf(value), value };
  if (key.endsWith('Enable')) return { enabled: switchOf(value) };
  if (key.endsWith('Proxy')) return { host: value === '' ? null : value };
  if (key.endsWith('Port')) return { port: /^\d{1,5}$/.test(value) ? Number(value) : null };
  return key.endsWith('URLString') ? { url: value === '' ? null : value } : {};
}

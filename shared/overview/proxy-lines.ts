import type { ProxySetting } from '../proxy.ts';
import type { ProxyLine } from './overview.ts';

/** The proxies that are switched on. One that is off, or only named, changes nothing. */
export function proxyLines(settings: readonly ProxySetting[]): ProxyLine[] {
  return settings
    .filter(({ enabled, kind }) => enabled === true && kind !== 'exceptions' && kind !== 'other')
    .map(({ kind, host, port, url, interfaceName }) => ({
      kind,
      target: url ?? (host === null ? null : `${host}${port === null ? '' : `:${port}`}`),
      interfaceName,
    }));
}

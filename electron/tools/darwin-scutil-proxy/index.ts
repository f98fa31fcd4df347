import type { ProxySetting } from '../../../shared/proxy.ts';
import type { PlatformTool } from '../platform-tool.ts';
import { startProxyParse } from './parse.ts';

/**
 * The proxy settings in force on macOS, for every program that asks the system.
 *
 * scutil(8), `--proxy`: one dictionary of SCSchemaDefinitions.h "Proxies" keys, with `__SCOPED__` for the settings of
 * single interfaces. `nc`, `ssh` and most Python programs never ask.
 */
export const darwinScutilProxy: PlatformTool<ProxySetting> = {
  id: 'darwin-scutil-proxy',
  title: 'Proxy settings',
  platform: 'darwin',
  why: 'A program that obeys the proxy reaches another machine than one that does not.',
  privilege: 'none',
  command: () => ({ file: '/usr/sbin/scutil', args: ['--proxy'], timeoutMs: 5_000 }),
  examples: [undefined],
  startParse: startProxyParse,
  recognise: [
    /^<dictionary> \{$/m,
    /^\s*(?:(?:HTTP|HTTPS|SOCKS)(?:Enable|Port|Proxy)|ProxyAuto\w+|ExceptionsList) : /m,
  ],
};

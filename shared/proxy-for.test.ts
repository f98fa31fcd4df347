import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProxySetting } from './proxy.ts';
import { proxiesFor, proxyFor } from './proxy-for.ts';

const setting = (kind: ProxySetting['kind'], more: Partial<ProxySetting> = {}): ProxySetting => ({
  ...{ line: 1, printed: kind, kind, enabled: true, host: null, port: null, url: null, exceptions: [] },
  ...{ interfaceName: null, key: null, value: null },
  ...more,
});
const target = { scheme: 'https', host: 'mini-red.lan', port: 443 };
const https = setting('https', { host: '192.0.2.8', port: 3128 });
const viaSystem = (settings: readonly ProxySetting[], to = target) => proxyFor(to, { settings, environment: {} });
const viaEnvironment = (environment: Record<string, string>, to = target) =>
  proxyFor(to, { settings: null, environment });

describe('proxyFor', () => {
  it.each([
    ['one for this scheme', [https], 'the system’s https proxy 192.0.2.8:3128'],
    ['one for another scheme', [setting('http', { host: '192.0.2.8' })], null],
    ['SOCKS', [setting('socks', { host: '192.0.2.8', port: 1080 })], 'the system’s socks proxy 192.0.2.8:1080'],
    ['one that is off', [{ ...https, enabled: false }], null],
    ['one of another interface', [{ ...https, interfaceName: 'en7' }], null],
    ['a script', [setting('pac', { url: 'http://x/p.pac' })], 'perhaps a proxy that the script http://x/p.pac names'],
    ['discovery', [setting('auto-discovery')], 'perhaps a proxy that the network announces (auto-discovery)'],
  ])('knows %s', (_, settings, expected) => expect(viaSystem(settings)).toBe(expected));

  it.each([
    ['*.lan', 'mini-red.lan', true],
    ['.lan', 'mini-red.lan', true],
    ['lan', 'mini-red.lan', true],
    ['red.lan', 'mini-red.lan', false],
    ['mini-*', 'mini-red.lan', true],
    ['<local>', 'mini-red', true],
    ['<local>', 'mini-red.lan', false],
    ['169.254/16', '169.254.7.7', true],
    ['10.0.0.0/8', '11.0.0.1', false],
    ['fe80::/10', 'fe80::1', true],
    ['mini-red.lan:443', 'mini-red.lan', true],
    ['mini-red.lan:80', 'mini-red.lan', false],
    ['https://mini-red.lan/', 'mini-red.lan', true],
    ['*', 'anything.example', true],
  ])('takes the exception %s for %s: %s', (exception, host, isExcepted) => {
    const settings = [https, setting('exceptions', { exceptions: [exception] })];
    expect(viaSystem(settings, { ...target, host }) === null).toBe(isExcepted);
  });

  it('reads the environment as curl does', () => {
    expect(viaEnvironment({ HTTP_PROXY: 'http://192.0.2.8' }, { ...target, scheme: 'http' })).toBeNull();
    expect(viaEnvironment({ https_proxy: 'http://ada:secret@192.0.2.8:8080' })).toBe(
      'the proxy of the environment variable https_proxy, http://…@192.0.2.8:8080',
    );
    expect(viaEnvironment({ ALL_PROXY: 'socks5://192.0.2.8', NO_PROXY: 'localhost, .lan' })).toBeNull();
  });

  it.each([
    ['http://192.0.2.8:3128', 'http', '192.0.2.8', 3128, null],
    ['192.0.2.8:3128', 'http', '192.0.2.8', 3128, null],
    ['http://ada:secret@proxy.lan:8080/', 'http', 'proxy.lan', 8080, 'ada:secret'],
    ['socks5h://[fd00::8]:1080', 'socks', 'fd00::8', 1080, null],
    ['https://proxy.lan', 'https', 'proxy.lan', null, null],
    ['proxy.lan:99999', 'http', 'proxy.lan', null, null],
    ['://', null, null, null, null],
  ])('reads where %s is', (https_proxy, scheme, host, port, credentials) => {
    const [proxy] = proxiesFor(target, { settings: null, environment: { https_proxy } });
    expect(proxy).toMatchObject({ from: 'https_proxy', scheme, host, port, credentials });
  });

  it('takes any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, (host, exception) => {
        const settings = [https, setting('exceptions', { exceptions: [exception] })];
        viaSystem(settings, { ...target, host });
        viaEnvironment({ https_proxy: exception, no_proxy: exception }, { ...target, host });
      }),
    );
  });
});

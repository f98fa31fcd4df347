import { afterEach, describe, expect, it } from 'vitest';
import type { Resolver } from '../../shared/resolver.ts';
import { resolveEverywhere } from './resolve-everywhere.ts';
import { serversFor, wholeNames } from './servers-for-name.ts';
import { startNameServer } from './testing-dns.ts';

const resolver = (more: Partial<Resolver>): Resolver => ({
  ...{ line: 1, printed: 'nameserver', scope: 'default', number: null, domain: null, nameservers: [] },
  ...{ searchDomains: [], interfaceName: null, flags: [], reach: null, options: [], order: null, port: null },
  timeoutSeconds: null,
  ...more,
});
const router = resolver({ nameservers: ['192.168.77.1'] });
const office = resolver({ domain: 'corp.example', nameservers: ['10.9.0.53', '10.9.0.54'] });
const magic = resolver({ domain: 'tail0.ts.net.', nameservers: ['100.100.100.100'] });
const mdns = resolver({ domain: 'local', options: ['mdns'] });
const scoped = resolver({ scope: 'scoped', nameservers: ['192.168.99.1'] });
const all = [router, office, magic, mdns, scoped];

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe('serversFor', () => {
  it.each([
    ['mini-red.example', ['192.168.77.1']],
    ['mini-red.CORP.example.', ['10.9.0.53', '10.9.0.54']],
    ['notcorp.example', ['192.168.77.1']],
    ['mini-red.tail0.ts.net', ['100.100.100.100']],
    ['mini-red.local', []],
    ['mini-red', ['192.168.77.1']],
  ])('asks for %s only those who serve it', (host, servers) => {
    expect(serversFor(host, all).map(({ server }) => server)).toEqual(servers);
  });

  it('asks each server once, and none that is no address', () => {
    const twice = [router, router, resolver({ nameservers: ['mini-red', ''] })];
    expect(serversFor('x.example', twice)).toEqual([{ server: '192.168.77.1', port: null }]);
  });
});

describe('wholeNames', () => {
  it('adds search domains to a name without a dot', () => {
    const searching = [resolver({ searchDomains: ['lan.example', 'corp.example.', 'local', 'lan.example'] })];
    expect(wholeNames('mini-red', searching)).toEqual(['mini-red.lan.example', 'mini-red.corp.example', 'mini-red']);
    expect(wholeNames('mini-red.example.', searching)).toEqual(['mini-red.example']);
  });
});

describe('resolveEverywhere', () => {
  it('shows the system and each server apart, and the search domain that was added', async () => {
    const knows = await startNameServer((name, type) =>
      name === 'mini-red.corp.invalid' && type === 'A' ? { addresses: ['192.0.2.20'] } : { code: 'unknown' },
    );
    const fails = await startNameServer(() => ({ code: 'failed' }));
    open.push(knows, fails);
    const searchDomains = ['lan.invalid', 'corp.invalid'];
    const resolvers = [knows, fails].map(({ port }) => resolver({ nameservers: ['127.0.0.1'], port, searchDomains }));
    const answers = await resolveEverywhere({ host: 'mini-red', resolvers, timeoutMs: 3_000 });
    expect(answers).toMatchObject([
      { resolver: 'system' },
      { addresses: [{ address: '192.0.2.20' }], error: null, askedName: 'mini-red.corp.invalid' },
      { addresses: [], error: 'ESERVFAIL', askedName: 'mini-red.lan.invalid' },
    ]);
  });

  it('asks nobody but the system for .local, and is stopped at once', async () => {
    const server = await startNameServer(() => null);
    open.push(server);
    const resolvers = [resolver({ nameservers: ['127.0.0.1'], port: server.port })];
    const plan = { host: 'mini-red.local', resolvers, timeoutMs: 60_000 };
    expect(await resolveEverywhere(plan, AbortSignal.abort())).toMatchObject([{ error: 'ECANCELLED' }]);
    expect(server.asked).toEqual([]);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nextOf } from './redirect.ts';
import { probeService } from './service.ts';

const base = {
  address: '192.0.2.20',
  host: 'mini-red.lan',
  port: 8000,
  scheme: 'http',
  path: '/a/b',
  timeoutMs: 1_000,
};
const linkLocal = { ...base, address: 'fe80::20%en0', host: 'fe80::20' };

describe('nextOf', () => {
  it.each([
    ['/login?x=1', 'http://mini-red.lan:8000/login?x=1', null],
    ['c', 'http://mini-red.lan:8000/a/c', null],
    ['https://MINI-RED.lan/', 'https://mini-red.lan/', null],
    ['http://192.0.2.20:9/', 'http://mini-red.lan:9/', null],
    ['//evil.example/', 'http://evil.example/', 'another-host'],
    ['http://mini-red.lan@evil.example/', 'http://mini-red.lan@evil.example/', 'another-host'],
    ['http://mini-red.lan.evil.example/', 'http://mini-red.lan.evil.example/', 'another-host'],
    ['javascript:alert(1)', 'javascript:alert(1)', 'no-web-address'],
    ['http://[', 'http://[', 'no-web-address'],
  ])('reads %s', (location, to, because) => {
    expect(nextOf(base, location)).toMatchObject({ from: 'http://mini-red.lan:8000/a/b', to, because });
  });

  it('keeps the zone of the own address', () => {
    const { from, to, because } = nextOf(linkLocal, '/x');
    expect([from, to, because]).toEqual(['http://[fe80::20%25en0]:8000/a/b', 'http://[fe80::20%25en0]:8000/x', null]);
  });

  it('takes any text, and never leaves the host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (location) => {
        const { because, to } = nextOf(base, location);
        if (because === null) expect(new URL(to).hostname).toBe('mini-red.lan');
      }),
    );
  });
});

const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function serve(locationOf: (path: string, port: number) => string | null) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const location = locationOf(request.url ?? '', (server.address() as AddressInfo).port);
    if (location === null) response.end('here');
    else response.writeHead(302, { Location: location }).end();
  }).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { asked, plan: { ...base, address: '127.0.0.1', port, path: '/', timeoutMs: 3_000 } };
}

describe('probeService with redirects', () => {
  it('follows them on the same host', async () => {
    const { plan, asked } = await serve((path) => (path === '/' ? '/one' : path === '/one' ? '/two' : null));
    const found = await probeService(plan);
    expect(found).toMatchObject({
      kind: 'http',
      status: 200,
      redirects: [{ status: 302, notFollowed: null }, { notFollowed: null }],
    });
    expect(asked).toEqual(['/', '/one', '/two']);
  });

  it('names another host and stays', async () => {
    const { plan, asked } = await serve(() => 'http://login.example/x');
    expect(await probeService(plan)).toMatchObject({
      status: 302,
      redirects: [{ to: 'http://login.example/x', notFollowed: 'another-host' }],
    });
    expect(asked).toEqual(['/']);
  });

  it('stops at a loop, and after five', async () => {
    const loop = await serve((path) => (path === '/' ? '/back' : '/'));
    expect((await probeService(loop.plan)).redirects?.at(-1)).toMatchObject({ notFollowed: 'a-loop' });
    const endless = await serve((path) => `${path}x`);
    expect((await probeService(endless.plan)).redirects?.map(({ notFollowed }) => notFollowed)).toEqual([
      ...[null, null, null, null, null],
      'too-many',
    ]);
    expect(endless.asked.length).toBe(6);
  });
});

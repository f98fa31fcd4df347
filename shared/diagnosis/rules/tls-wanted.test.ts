import { onLinux, ruleCases, served, TARGET } from './testing.ts';
import { tlsWanted } from './tls-wanted.ts';

const asked = (scheme: string) => ({ text: TARGET, host: TARGET, port: 8443, scheme, isName: false });
ruleCases(tlsWanted, {
  fires: {
    'closed, and TLS works there': [
      onLinux({ target: asked('http'), services: [served('closed', { speaks: 'tls' })] }),
      'certain',
    ],
    'it says so itself, with 400': [
      onLinux({ target: asked('http'), services: [served('http', { status: 400, speaks: 'tls' })] }),
      'certain',
    ],
  },
  nearMisses: {
    'TLS was asked for': onLinux({
      target: asked('https'),
      services: [served('http', { status: 200, speaks: 'tls' })],
    }),
    'another address speaks plain HTTP': onLinux({
      target: asked('http'),
      services: [served('closed', { speaks: 'tls' }), served('http', { status: 200, speaks: 'http' })],
    }),
  },
  lookAlikes: {
    'closed-at-once': onLinux({ target: asked('http'), services: [served('closed')] }),
    'tls-not-spoken': onLinux({
      target: asked('https'),
      services: [served('tls-failed', { tlsError: 'ERR_SSL_WRONG_VERSION_NUMBER', speaks: 'http' })],
    }),
  },
});

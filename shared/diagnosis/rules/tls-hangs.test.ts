import { caseOf, onLinux, ruleCases, served, TARGET } from './testing.ts';
import { tlsHangs } from './tls-hangs.ts';

const target = { text: `https://${TARGET}/`, host: TARGET, port: 443, scheme: 'https', isName: false };
const timings = { connectMs: 1, tlsMs: null, firstByteMs: null };
const greeted = { ...timings, tlsMs: 9 };
ruleCases(tlsHangs, {
  fires: {
    'connected, no handshake': [onLinux({ target, services: [served('http-hung', { timings })] }), 'very-likely'],
    'on macOS': [caseOf({ target, services: [served('http-hung', { timings })] }), 'very-likely'],
  },
  nearMisses: {
    'another address serves': onLinux({ target, services: [served('http-hung', { timings }), served('http')] }),
    'how far it came is not known': onLinux({ target, services: [served('http-hung')] }),
  },
  lookAlikes: {
    'http-hangs': onLinux({ target, services: [served('http-hung', { timings: greeted })] }),
    'tls-not-spoken': onLinux({
      target,
      services: [served('tls-failed', { tlsError: 'ERR_SSL_WRONG_VERSION_NUMBER' })],
    }),
  },
});

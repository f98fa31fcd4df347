import { closedAtOnce } from './closed-at-once.ts';
import { caseOf, onLinux, ruleCases, served } from './testing.ts';

ruleCases(closedAtOnce, {
  fires: {
    'closed without a byte': [caseOf({ services: [served('closed')] }), 'very-likely'],
    'reset without a byte': [onLinux({ services: [served('failed', { said: 'ECONNRESET' })] }), 'very-likely'],
  },
  nearMisses: {
    'it said something first': caseOf({ services: [served('closed', { said: '550 go away' })] }),
    'another address serves': caseOf({
      services: [served('closed'), served('banner', { address: '2001:db8::20', said: 'SSH-2.0' })],
    }),
    'silent is no ending': caseOf({ services: [served('silent')] }),
  },
  lookAlikes: {
    'http-hangs': caseOf({ services: [served('http-hung')] }),
    'tls-not-spoken': caseOf({
      services: [served('tls-failed', { tlsError: 'ERR_SSL_WRONG_VERSION_NUMBER', said: 'wrong version number' })],
    }),
  },
});

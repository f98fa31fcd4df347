import { proxyApplies } from './proxy-applies.ts';
import { onLinux, ruleCases, served, TARGET, tried } from './testing.ts';

const words = 'the proxy of the environment variable http_proxy, http://192.168.77.50:3128';
const appliedProxies = [{ from: 'http_proxy', words, host: '192.168.77.50', port: 3128 }];
const attempt = tried('ECONNREFUSED', { to: '192.168.77.50', port: 3128 });
const refused = { from: 'http_proxy', words, attempt, status: null, said: null, kind: 'not-reached' as const };
ruleCases(proxyApplies, {
  fires: {
    'one is set': [onLinux({ appliedProxies }), 'certain'],
    'and works': [onLinux({ appliedProxies, proxyTries: [{ ...refused, kind: 'answered', status: 200 }] }), 'certain'],
  },
  nearMisses: {
    'none is set': onLinux({ appliedProxies: [] }),
    'nobody looked': onLinux({}),
  },
  lookAlikes: {
    'proxy-in-the-way': onLinux({
      target: { text: 'http://mini-red/', host: TARGET, port: 80, scheme: 'http', isName: false },
      ...{ attempts: [tried('accepted')], services: [served('http', { status: 200 })] },
      ...{ appliedProxies: [], proxyTries: [refused] },
    }),
  },
});

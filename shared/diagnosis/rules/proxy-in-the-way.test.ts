import { proxyInTheWay } from './proxy-in-the-way.ts';
import { onLinux, ruleCases, served, TARGET, tried } from './testing.ts';

const words = 'the proxy of the environment variable http_proxy, http://192.168.77.50:3128';
const appliedProxies = [{ from: 'http_proxy', words, host: '192.168.77.50', port: 3128 }];
const attempt = tried('ECONNREFUSED', { to: '192.168.77.50', port: 3128 });
const none = { from: 'http_proxy', words, attempt, status: null, said: null };
const refused = { ...none, kind: 'not-reached' as const };
const answered = (status: number) => ({ ...none, kind: 'answered' as const, status, said: `HTTP/1.1 ${status}` });
const page = served('http', { status: 200 });
const target = { text: 'http://mini-red/', host: TARGET, port: 80, scheme: 'http', isName: false };
const given = {
  target,
  attempts: [tried('accepted')],
  services: [page],
  appliedProxies,
  proxyTries: [refused],
};
ruleCases(proxyInTheWay, {
  fires: {
    'the proxy is not there, the page is': [onLinux(given), 'very-likely'],
    'it wants a password': [onLinux({ ...given, proxyTries: [answered(407)] }), 'very-likely'],
    'it does not reach what this machine reaches': [onLinux({ ...given, proxyTries: [answered(502)] }), 'very-likely'],
    'neither is there': [onLinux({ ...given, attempts: [tried('timed-out')], services: [] }), 'possible'],
    'the proxy of the system': [onLinux({ ...given, proxyTries: [{ ...refused, from: 'system' }] }), 'very-likely'],
  },
  nearMisses: {
    'the proxy lets through': onLinux({ ...given, proxyTries: [answered(200)] }),
    'it takes connections and was not asked': onLinux({ ...given, proxyTries: [{ ...none, kind: 'connected' }] }),
    'no web address was asked for': onLinux({ ...given, target: { ...target, scheme: 'ssh' } }),
    'it was not tried': onLinux({ ...given, proxyTries: null }),
    'it passes on what the target says as well': onLinux({
      ...given,
      services: [served('http', { status: 404 })],
      proxyTries: [answered(404)],
    }),
  },
  lookAlikes: {
    'proxy-applies': onLinux({ ...given, proxyTries: [answered(200)] }),
    'http-server-fails': onLinux({
      ...given,
      services: [served('http', { status: 502 })],
      proxyTries: [answered(502)],
    }),
  },
});

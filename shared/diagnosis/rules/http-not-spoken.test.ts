import { httpNotSpoken } from './http-not-spoken.ts';
import { onLinux, ruleCases, served, TARGET } from './testing.ts';

const target = { text: `http://${TARGET}/`, host: TARGET, port: 22, scheme: 'http', isName: false };
const greeting = served('banner', { said: 'SSH-2.0-lamp' });
ruleCases(httpNotSpoken, {
  fires: { 'an SSH server greets': [onLinux({ target, services: [greeting] }), 'certain'] },
  nearMisses: {
    'no page was asked for': onLinux({ services: [greeting] }),
    'another address is a web server': onLinux({ target, services: [greeting, served('http', { status: 200 })] }),
  },
  lookAlikes: {
    'tls-wanted': onLinux({ target, services: [served('banner', { speaks: 'tls' })] }),
    'closed-at-once': onLinux({ target, services: [served('closed')] }),
  },
});

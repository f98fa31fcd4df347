import { httpRedirectsInCircles } from './http-redirects-in-circles.ts';
import { onLinux, ruleCases, served } from './testing.ts';

const page = 'http://192.168.77.20:8000/';
const redirect = { status: 302, from: page, to: page, notFollowed: 'a-loop' } as const;
const circling = served('http', { status: 302, redirects: [redirect] });
ruleCases(httpRedirectsInCircles, {
  fires: {
    'to itself': [onLinux({ services: [circling] }), 'certain'],
    'on and on': [
      onLinux({ services: [served('http', { status: 302, redirects: [{ ...redirect, notFollowed: 'too-many' }] })] }),
      'certain',
    ],
  },
  nearMisses: {
    'to another host, which is not visited': onLinux({
      services: [served('http', { status: 302, redirects: [{ ...redirect, notFollowed: 'another-host' }] })],
    }),
    'it was followed to an answer': onLinux({
      services: [served('http', { status: 200, redirects: [{ ...redirect, notFollowed: null }] })],
    }),
  },
  lookAlikes: { 'http-refuses-request': onLinux({ services: [served('http', { status: 404, redirects: [] })] }) },
});

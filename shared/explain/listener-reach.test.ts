import { expect, it } from 'vitest';
import { reachOf } from './listener-reach.ts';
import { aListener } from './made-up.ts';

it.each([
  ['127.0.0.1', 'this-computer-only'],
  ['::1', 'this-computer-only'],
  ['::ffff:127.0.0.1', 'this-computer-only'],
  ['127.0.0.53%lo', 'this-computer-only'],
  ['0.0.0.0%lo', 'this-computer-only'],
  ['192.168.77.14', 'one-address'],
  ['2001:db8::14', 'one-address'],
  ['fe80::14%en0', 'one-interface'],
  ['0.0.0.0%eth0', 'one-interface'],
  ['0.0.0.0', 'everyone'],
  ['::', 'everyone'],
  ['*', 'everyone'],
])('a listener on %s reaches %s', (address, kind) => {
  expect(reachOf(aListener(address, 8000, 7)).kind).toBe(kind);
});

it('says of :: whether IPv4 comes in too, as far as the system tells', () => {
  const text = (dualStack: boolean | null) => reachOf(aListener('::', 8000, 7, { dualStack })).text;
  expect(text(true)).toContain('IPv4 and IPv6');
  expect(text(false)).toContain('any of its IPv6 addresses.');
  expect(text(null)).toContain('unless the program asked for IPv6 alone');
});

it('heeds an interface the socket is bound to', () => {
  expect(reachOf(aListener('0.0.0.0', 8000, 7, { interfaceName: 'en7' }))).toEqual({
    kind: 'one-interface',
    text: 'Only machines on the network of en7 can connect.',
  });
});

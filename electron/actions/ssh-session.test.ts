import { expect, it } from 'vitest';
import { sshAddressOf } from './ssh-session.ts';

it.each([
  ['192.168.2.9 51234 192.168.2.171 22', '192.168.2.171'],
  ['::ffff:192.168.2.9 51234 ::ffff:192.168.2.171 22', '192.168.2.171'],
  ['fd00:2::9 51234 fd00:2::171 22', 'fd00:2::171'],
  ['', null],
  ['192.168.2.9', null],
  ['x y z 22', null],
])('the machine’s own end of "%s" is %s', (text, address) => {
  expect(sshAddressOf({ SSH_CONNECTION: text })).toBe(address);
});

it('is nothing outside of a session', () => {
  expect(sshAddressOf({})).toBeNull();
});

import { expect, it } from 'vitest';
import { dialled } from './dialled.ts';

it.each([
  ['::ffff:192.168.2.171', '192.168.2.171'],
  ['::FFFF:c0a8:2ab', '192.168.2.171'],
  ['192.168.2.171', '192.168.2.171'],
  ['fe80::1%en0', 'fe80::1%en0'],
  ['fd00:0::1', 'fd00:0::1'],
  ['mini-red', 'mini-red'],
])('%s is dialled as %s', (typed, carried) => {
  expect(dialled(typed)).toBe(carried);
});

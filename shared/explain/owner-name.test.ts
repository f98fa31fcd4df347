import { expect, it } from 'vitest';
import { ownerName } from './owner-name.ts';

it('names as much of an owner as the system told', () => {
  const all = [
    { pid: 412, command: 'lampd', user: 'ada' },
    { pid: 412, command: null, user: null },
    { pid: null, command: null, user: 'ada' },
    null,
  ];
  expect(all.map(ownerName)).toEqual([
    'lampd (pid 412)',
    'a program (pid 412)',
    'a program of ada',
    'a program that is not named',
  ]);
});

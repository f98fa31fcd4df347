import { expect, it } from 'vitest';
import { ancestorsOf } from './process.ts';

const process = (pid: number, parentPid: number, command: string) => ({
  ...{ line: 1, printed: '', user: 'ada', pid, parentPid, command },
});
const list = [
  process(1, 0, '/sbin/launchd'),
  process(9, 1, '/usr/sbin/sshd'),
  process(12, 9, '-zsh'),
  process(30, 12, 'node'),
];

it('goes up to the first process, nearest first', () => {
  expect(ancestorsOf(list, 30)?.map(({ command }) => command)).toEqual(['-zsh', '/usr/sbin/sshd', '/sbin/launchd']);
});

it('says nothing of a process that is not listed, and ends where a list runs in a circle', () => {
  expect(ancestorsOf(list, 31)).toBe(null);
  expect(ancestorsOf([process(2, 3, 'a'), process(3, 2, 'b')], 2)?.map(({ pid }) => pid)).toEqual([3]);
});

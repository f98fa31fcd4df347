import { describe, expect, it } from 'vitest';
import { anAttempt } from '../troubleshoot/made-up.ts';
import { elapsedText } from './elapsed-text.ts';
import { aCell, NC, VENV } from './made-up.ts';
import { rootWords } from './root-words.ts';

const target = { address: '192.168.2.171', family: 'ipv4', zone: null, port: 29_502 } as const;
const accepted = anAttempt({ target });
const refused = anAttempt({ target, errno: 'ECONNREFUSED', outcome: { kind: 'refused' } });
const denied = aCell(VENV, false, 'EHOSTUNREACH');

describe('rootWords', () => {
  it.each([
    ['a Mac names the permission', accepted, [denied, aCell(NC)], 'darwin', 'points to this permission'],
    ['Linux has no such permission', accepted, [denied, aCell(NC)], 'linux', 'tells users apart'],
    ['another error is not the permission', accepted, [aCell(VENV, false, 'ECONNREFUSED')], 'darwin', 'It is not the'],
    ['all alike', accepted, [aCell(NC)], 'darwin', 'nothing sets them apart'],
    ['nobody gets through', refused, [denied], 'darwin', 'no permission of a program'],
    ['the other way round', refused, [aCell(NC)], 'darwin', 'try once more'],
    ['another address says nothing', accepted, [aCell(VENV, true, 'EHOSTUNREACH')], 'darwin', 'nothing to compare'],
  ] as const)('%s', (_, attempt, cells, platform, expected) =>
    expect(rootWords(attempt, cells, platform)).toContain(expected),
  );
});

describe('elapsedText', () => {
  it('tells a measured connect from a whole run', () => {
    expect(elapsedText(VENV, anAttempt({ elapsedMs: 0.42 }))).toBe('after 0.4 ms');
    expect(elapsedText(NC, anAttempt({ elapsedMs: 211.2 }))).toBe('within 212 ms');
  });
});

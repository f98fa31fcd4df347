import { expect, it } from 'vitest';
import { needingConsent } from './needs-consent.ts';
import type { ProgramChoice } from './program-choice.ts';
import { printProgramChoice } from './program-title.ts';

const venv: ProgramChoice = { kind: 'python', path: '/srv/venv/bin/python' };
const own: ProgramChoice = { kind: 'command', words: ['/srv/dial', '{host}', '{port}'] };

it('asks for every path and command line once, and never for the programs of the system', () => {
  const usual: ProgramChoice[] = [{ kind: 'routelight' }, { kind: 'nc', path: null }, { kind: 'node', path: null }];
  expect(needingConsent([...usual, venv, own, venv], new Set())).toEqual([venv, own]);
});

it('asks again for a command line that differs in one word', () => {
  const other: ProgramChoice = { ...own, words: ['/srv/dial', '{host}', '{port}', '-v'] };
  expect(needingConsent([venv, own, other], new Set([venv, own].map(printProgramChoice)))).toEqual([other]);
});

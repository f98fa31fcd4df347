import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgramChoice, parseProgramChoice } from './program-choice.ts';
import { printProgramChoice } from './program-title.ts';
import { joinWords, splitWords } from './split-words.ts';

const because = (text: string): string => {
  const parsed = parseProgramChoice(text);
  return parsed.kind === 'not-a-program' ? parsed.because : `taken as ${parsed.kind}`;
};

describe('parseProgramChoice', () => {
  it.each([
    ['routelight', { kind: 'routelight' }],
    [' nc ', { kind: 'nc', path: null }],
    ['python3', { kind: 'python', path: null }],
    ['/usr/bin/nc.openbsd', { kind: 'nc', path: '/usr/bin/nc.openbsd' }],
    ['/srv/app/.venv/bin/python3.12', { kind: 'python', path: '/srv/app/.venv/bin/python3.12' }],
    ['/opt/P.app/Contents/MacOS/Python', { kind: 'python', path: '/opt/P.app/Contents/MacOS/Python' }],
    ["'/Users/ada/My Tools/node'", { kind: 'node', path: '/Users/ada/My Tools/node' }],
    ['/Users/ada/My Tools/node', { kind: 'node', path: '/Users/ada/My Tools/node' }],
    ['python:/opt/odd-name', { kind: 'python', path: '/opt/odd-name' }],
    [
      `/usr/bin/env "my program" --to {host}:{port} it\\'s`,
      { kind: 'command', words: ['/usr/bin/env', 'my program', '--to', '{host}:{port}', "it's"] },
    ],
  ])('reads %s', (text, choice) => {
    expect(parseProgramChoice(text)).toEqual(choice);
  });

  it.each([
    ['', /Nothing was typed/],
    ['./python3', /full path/],
    ['~/venv/bin/python', /full path/],
    ['/bin/ls', /not known/],
    ['ssh {host} {port}', /Begin with the full path/],
    ['/bin/{host} {host} {port}', /arguments only/],
    ['/usr/bin/ssh {host}', /\{port\} where the port/],
    ['/usr/bin/nc {host} {port} | cat', /“\|” would need a shell/],
    ['/usr/bin/nc {host} {port} > /dev/null', /“>” would need a shell/],
    ['/usr/bin/nc "{host} {port}', /a quote is not closed/],
    ['/usr/bin/nc {host}\n{port}', /line break/],
  ])('says why %j is none', (text, reason) => {
    expect(because(text)).toMatch(reason);
  });

  it('reads back every choice from its own text', () => {
    const path = fc.stringMatching(/^\/[\w .'"\\-]{1,20}\/python3?$/);
    const word = fc.string({ unit: fc.constantFrom(...`ab {}'"\\|>;&$*~-`), maxLength: 8 });
    const choice: fc.Arbitrary<ProgramChoice> = fc.oneof(
      fc.record({ kind: fc.constantFrom('nc', 'curl', 'python', 'node'), path: fc.option(path) }),
      fc.array(word, { maxLength: 6 }).map((words) => ({
        kind: 'command' as const,
        words: ['/opt/p', ...words, '{host}', '--port={port}'],
      })),
    );
    fc.assert(
      fc.property(choice, (each) => {
        expect(parseProgramChoice(printProgramChoice(each))).toEqual(each);
      }),
    );
  });

  it('answers any text, and only with what its schema takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((tail) => `/x {host} {port} ${tail}`),
        ),
        (text) => {
          const parsed = parseProgramChoice(text);
          if (parsed.kind !== 'not-a-program') expect(ProgramChoice.parse(parsed)).toEqual(parsed);
        },
      ),
    );
  });
});

describe('splitWords', () => {
  it('reads back any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (words) => {
        expect(splitWords(joinWords(words))).toEqual({ kind: 'words', words });
      }),
    );
  });

  it('keeps an empty word and does nothing else a shell does', () => {
    expect(splitWords(`a '' "$HOME \\"x\\"" ~ *`)).toEqual({ kind: 'words', words: ['a', '', '$HOME "x"', '~', '*'] });
  });
});

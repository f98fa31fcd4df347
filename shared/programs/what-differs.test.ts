import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectOutcome } from '../connect-attempt.ts';
import { type Combination, combinationsOf } from './combinations.ts';
import type { Difference, Matrix, MatrixCell, MatrixPlan } from './matrix.ts';
import type { ProgramChoice } from './program-choice.ts';
import { matrixOfAttempts, twoByTwo } from './two-by-two.ts';
import { whatDiffers } from './what-differs.ts';

const NC: ProgramChoice = { kind: 'nc', path: '/usr/bin/nc' };
const VENV: ProgramChoice = { kind: 'python', path: '/srv/lamp/.venv/bin/python' };
const target = (address: string) => ({ address, family: 'ipv4', zone: null, port: 29_502 }) as const;
const PRIMARY = target('10.7.0.71');
const ALIAS = target('10.7.0.72');
const square = twoByTwo({ vantage: 'mini-red', primary: PRIMARY, alias: ALIAS, failing: VENV, system: NC });

const outcomes = {
  accepted: { outcome: { kind: 'accepted' }, errno: null },
  refused: { outcome: { kind: 'refused' }, errno: 'ECONNREFUSED' },
  denied: { outcome: { kind: 'unreachable', scope: 'host' }, errno: 'EHOSTUNREACH' },
  silent: { outcome: { kind: 'timed-out' }, errno: null },
  broken: { outcome: { kind: 'program-failed', because: 'It said: boom' }, errno: null },
} as const satisfies Record<string, { outcome: ConnectOutcome; errno: string | null }>;
type Kind = keyof typeof outcomes;

const attemptOf = ({ target: to, source, program }: Combination, kind: Kind) => ({
  program: program.kind === 'routelight' || program.kind === 'command' ? program.kind : (program.path ?? program.kind),
  target: to,
  sourceAddress: source,
  local: null,
  startedAtMs: 0,
  elapsedMs: 1,
  errnoNumber: null,
  isSynchronous: null,
  ...outcomes[kind],
});
function cellOf(combination: Combination, kind: Kind, again: Kind | null = null): MatrixCell {
  const { vantage, environment, program } = combination;
  return {
    ...{ vantage, environment, program, command: null, exitCode: null, printed: '', executable: null },
    attempt: attemptOf(combination, kind),
    again: again === null ? null : attemptOf(combination, again),
  };
}
/** Cells in the order of the plan; `null` leaves one out. */
const matrix = (plan: MatrixPlan, kinds: readonly (Kind | null)[]): Matrix => ({
  plan,
  cells: combinationsOf(plan).flatMap((each, at) => {
    const kind = kinds[at];
    return kind == null ? [] : [cellOf(each, kind)];
  }),
});
const said = (given: Matrix) => whatDiffers(given).map(({ kind, factor, text }) => [kind, factor, text]);

describe('whatDiffers', () => {
  it('names the program when it alone decides', () => {
    expect(said(matrix(square, ['denied', 'accepted', 'denied', 'accepted']))).toEqual([
      [
        'decides',
        'program',
        'The program decides: /usr/bin/nc got through, /srv/lamp/.venv/bin/python did not get through. That held whatever the target address was.',
      ],
    ]);
  });

  it('names the address when it alone decides', () => {
    expect(said(matrix(square, ['silent', 'silent', 'accepted', 'accepted']))).toEqual([
      [
        'decides',
        'target',
        'The target address decides: 10.7.0.72:29502 got through, 10.7.0.71:29502 did not get through. That held whatever the program was.',
      ],
    ]);
  });

  it('X2: says that program and address are confounded, and which two would tell', () => {
    expect(said(matrix(square, ['denied', null, null, 'accepted']))).toEqual([
      [
        'confounded',
        null,
        '/usr/bin/nc to 10.7.0.72:29502 got through and /srv/lamp/.venv/bin/python to 10.7.0.71:29502 did not get through, but the program and the target address differ at once, so neither is shown to be the reason. What would tell (the 2×2): /srv/lamp/.venv/bin/python to 10.7.0.72:29502 and /usr/bin/nc to 10.7.0.71:29502.',
      ],
      [
        'missing',
        null,
        'No result from /usr/bin/nc to 10.7.0.71:29502 and /srv/lamp/.venv/bin/python to 10.7.0.72:29502.',
      ],
    ]);
  });

  it('with a gap says what one pair shows and no more', () => {
    const [first, missing] = said(matrix(square, ['denied', 'accepted', 'broken', 'accepted']));
    expect(first).toEqual([
      'matters',
      'program',
      'Only the program differs between these two: /usr/bin/nc to 10.7.0.71:29502 got through, /srv/lamp/.venv/bin/python to 10.7.0.71:29502 did not get through.',
    ]);
    expect(missing?.[2]).toBe('No result from /srv/lamp/.venv/bin/python to 10.7.0.72:29502 (It said: boom).');
  });

  it('says when only one combination fails', () => {
    const [first, ...pairs] = said(matrix(square, ['denied', 'accepted', 'accepted', 'accepted']));
    expect(first?.[2]).toBe(
      'No single thing decides. Of 4 attempts, 1 did not get through (/srv/lamp/.venv/bin/python to 10.7.0.71:29502), and every other one got through.',
    );
    expect(pairs.map(([kind, factor]) => [kind, factor])).toEqual([
      ['matters', 'program'],
      ['matters', 'target'],
    ]);
  });

  it('compares answers where nobody got through', () => {
    expect(said(matrix(square, ['denied', 'refused', 'denied', 'refused']))[0]?.[2]).toMatch(
      /^The program decides: \/usr\/bin\/nc was answered, .* was not answered\./,
    );
  });

  it('says when all came out alike, and when there is too little to say so', () => {
    expect(said(matrix(square, ['accepted', 'accepted', 'accepted', 'accepted']))).toEqual([
      ['same', null, 'All 4 attempts got through: nothing that was varied makes a difference to that.'],
    ]);
    expect(said(matrix(square, ['silent', 'denied', 'silent', 'denied']))[0]?.[2]).toBe(
      'None of the 4 attempts got through, though not all in the same way (EHOSTUNREACH and timed-out): nothing that was varied makes a difference to that.',
    );
    expect(said(matrix(square, ['accepted', null, null, null]))[0]).toEqual([
      'same-so-far',
      null,
      'Every attempt with a result got through, but only 1 of 4 have one.',
    ]);
    expect(said(matrix(square, []))[0]?.[0]).toBe('nothing-tried');
  });

  it('does not count what came out differently when repeated', () => {
    const [first, ...rest] = combinationsOf(square);
    if (first === undefined) throw new Error('the square has four');
    const given = {
      plan: square,
      cells: [cellOf(first, 'denied', 'accepted'), ...rest.map((each) => cellOf(each, 'accepted'))],
    };
    expect(whatDiffers(given).map(({ kind }) => kind)).toEqual(['same-so-far', 'unsteady']);
  });

  it('reads attempts made one by one as a matrix with gaps', () => {
    const [bad, , , good] = combinationsOf(square);
    if (bad === undefined || good === undefined) throw new Error('the square has four');
    const attempts = [attemptOf(bad, 'denied'), attemptOf(good, 'accepted')];
    expect(whatDiffers(matrixOfAttempts(attempts, 'mini-red')).map(({ kind }) => kind)).toEqual([
      'confounded',
      'missing',
    ]);
  });

  it('makes text from outside visible', () => {
    const odd: ProgramChoice = { kind: 'command', words: ['/x', '{host}', '{port}', 'a\u202eb'] };
    const plan = { ...square, programs: [odd, NC] };
    expect(said(matrix(plan, ['denied', 'accepted', 'denied', 'accepted']))[0]?.[2]).not.toContain('\u202e');
  });
});

const plans: fc.Arbitrary<MatrixPlan> = fc.record({
  vantages: fc.constantFrom(['mini-red'], ['mini-red', 'mini-blue']),
  targets: fc.constantFrom([PRIMARY], [PRIMARY, ALIAS]),
  programs: fc.constantFrom<ProgramChoice[]>([NC], [VENV, NC], [VENV, NC, { kind: 'routelight' }]),
  sources: fc.constantFrom([null], [null, '10.7.0.5']),
  environments: fc.constantFrom<MatrixPlan['environments']>(['plain'], ['plain', 'login-shell']),
  timeoutMs: fc.constant(3_000),
});
const kind = fc.constantFrom<Kind>('accepted', 'accepted', 'denied', 'denied', 'refused', 'silent', 'broken');
const matrices: fc.Arbitrary<Matrix> = plans.chain((plan) =>
  fc
    .array(fc.tuple(kind, fc.option(kind, { freq: 6 }), fc.boolean()), { minLength: 48, maxLength: 48 })
    .map((made) => ({
      plan,
      cells: combinationsOf(plan).flatMap((each, at) => {
        const [first, again, isThere] = made[at] ?? ['accepted' as const, null, false];
        return isThere || at % 3 === 0 ? [cellOf(each, first, again)] : [];
      }),
    })),
);

/** How much each sentence claims. */
const STRENGTH: Readonly<Record<Difference['kind'], number>> = {
  ...{ decides: 3, same: 3, combination: 2, matters: 2, confounded: 1 },
  ...{ 'same-so-far': 0, unsteady: 0, missing: 0, 'nothing-tried': 0 },
};
const strength = (given: Matrix) => Math.max(...whatDiffers(given).map((each) => STRENGTH[each.kind]));
const blamed = (given: Matrix) =>
  new Set(
    whatDiffers(given)
      .filter(({ kind: k }) => k === 'decides' || k === 'matters')
      .map(({ factor }) => factor),
  );

describe('whatDiffers, for any matrix', () => {
  it('takes no notice of the order of cells', () => {
    fc.assert(
      fc.property(
        matrices.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given.cells, { minLength: given.cells.length })),
        ),
        ([given, cells]) => {
          expect(whatDiffers({ ...given, cells })).toEqual(whatDiffers(given));
        },
      ),
    );
  });

  it('never claims more, nor blames another factor, once cells are taken away', () => {
    fc.assert(
      fc.property(
        matrices.chain((given) => fc.tuple(fc.constant(given), fc.subarray(given.cells))),
        ([given, cells]) => {
          const fewer = { ...given, cells };
          expect(strength(fewer)).toBeLessThanOrEqual(strength(given));
          const before = blamed(given);
          for (const factor of blamed(fewer)) expect(before.has(factor)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

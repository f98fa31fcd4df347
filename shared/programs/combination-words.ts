import { visibleText } from '../visible-text.ts';
import { type Combination, targetKey } from './combinations.ts';
import type { Factor, MatrixPlan, MatrixTarget } from './matrix.ts';
import { printProgramChoice, programTitle } from './program-title.ts';

const MOST_CHARACTERS = 120;
const shown = (text: string): string => visibleText(text, MOST_CHARACTERS);

export const targetTitle = ({ address, zone, family, port }: MatrixTarget): string => {
  const host = zone === null ? address : `${address}%${zone}`;
  return shown(family === 'ipv6' ? `[${host}]:${port}` : `${host}:${port}`);
};

/** One factor: its name, its values in a plan, and how a combination's own is told from others and put into words. */
interface FactorWords {
  readonly name: string;
  readonly count: (plan: MatrixPlan) => number;
  readonly key: (combination: Combination) => string;
  readonly title: (combination: Combination) => string;
}

const ENVIRONMENTS = { plain: 'the plain environment', 'login-shell': 'the login shell’s environment' } as const;

export const factorWords: Readonly<Record<Factor, FactorWords>> = {
  program: {
    name: 'the program',
    count: ({ programs }) => programs.length,
    key: ({ program }) => printProgramChoice(program),
    title: ({ program }) => shown(programTitle(program)),
  },
  target: {
    name: 'the target address',
    count: ({ targets }) => targets.length,
    key: ({ target }) => targetKey(target),
    title: ({ target }) => targetTitle(target),
  },
  source: {
    name: 'the source address',
    count: ({ sources }) => sources.length,
    key: ({ source }) => source ?? '',
    title: ({ source }) => (source === null ? 'the system’s own choice of source' : `source ${shown(source)}`),
  },
  environment: {
    name: 'the environment',
    count: ({ environments }) => environments.length,
    key: ({ environment }) => environment,
    title: ({ environment }) => ENVIRONMENTS[environment],
  },
  vantage: {
    name: 'the machine it was tried from',
    count: ({ vantages }) => vantages.length,
    key: ({ vantage }) => vantage,
    title: ({ vantage }) => shown(vantage),
  },
};

/** In the order a person thinks of them. */
export const factors: readonly Factor[] = ['program', 'target', 'source', 'environment', 'vantage'];
export const variedFactors = (plan: MatrixPlan): Factor[] =>
  factors.filter((factor) => factorWords[factor].count(plan) > 1);

/** `nc to 10.7.0.9:29502`, and whatever else varies in this plan. */
export function combinationTitle(combination: Combination, plan: MatrixPlan): string {
  const varied = new Set(variedFactors(plan));
  const { program, target } = factorWords;
  return [
    `${program.title(combination)} to ${target.title(combination)}`,
    ...(varied.has('source')
      ? [combination.source === null ? 'from any source' : `from ${shown(combination.source)}`]
      : []),
    ...(varied.has('environment') ? [`in ${ENVIRONMENTS[combination.environment]}`] : []),
    ...(varied.has('vantage') ? [`on ${shown(combination.vantage)}`] : []),
  ].join(' ');
}

/** `a`, `a and b`, `a, b and c`; more than `most` are counted. */
export function listed(words: readonly string[], most = 4): string {
  const some = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

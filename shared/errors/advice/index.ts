import { errnoNamed } from '../errno.ts';
import type { ErrorExplanation } from '../error-explanation.ts';
import type { Advice, Remark } from './advice.ts';
import { adviceByFamily, answering } from './answering.ts';
import { brokenOff } from './broken-off.ts';
import { naming } from './naming.ts';
import { reaching } from './reaching.ts';
import { thisMachine } from './this-machine.ts';

const TABLES: Readonly<Record<string, Advice>> = { ...reaching, ...brokenOff, ...naming, ...answering, ...thisMachine };

/** What the advice depends on, beside the category. */
export interface Situation extends Pick<ErrorExplanation, 'category' | 'platform' | 'target'> {
  /** The line that names the error. */
  readonly line: string;
  readonly isAmbiguous: boolean;
}

type Words = Pick<ErrorExplanation, 'meaning' | 'notMeaning' | 'likelyCauses'>;

/** Meaning, what it does not mean, and the likely causes, as far as they hold for this system and this call. */
export function adviceFor(situation: Situation): Words {
  const { category, isAmbiguous } = situation;
  if (category === 'unknown') return isAmbiguous ? AMBIGUOUS : HIDDEN;
  const advice = Object.hasOwn(TABLES, category) ? TABLES[category] : undefined;
  const { meaning, notMeaning, causes } = advice ?? adviceByFamily(category) ?? plainErrno(category);
  const holds = holdsIn(situation);
  return {
    meaning,
    notMeaning: textsOf(notMeaning.filter(holds)).join(' '),
    likelyCauses: [...causesOfSituation(situation), ...textsOf(causes.filter(holds))],
  };
}

const textsOf = (remarks: readonly Remark[]): readonly string[] => remarks.map(({ text }) => text);

const HIDDEN: Words = {
  meaning: 'The connection failed, but this text hides why.',
  notMeaning: 'It does not tell whether the name, the way, the port or the server is at fault.',
  likelyCauses: ['The true error stands in another line or in the program’s log (a “cause”, an errno, a status)'],
};
const AMBIGUOUS: Words = {
  meaning:
    'The number means one thing on macOS and another on Linux, and the text does not tell which system printed it.',
  notMeaning: 'Without the system, the number says nothing for certain.',
  likelyCauses: [],
};

/** A remark is left out only when the text is known to be about something else. */
function holdsIn({ platform, line }: Situation): (remark: Remark) => boolean {
  const side = sideOf(line);
  return ({ on, when }) =>
    (on === undefined || platform === on || platform === 'any' || platform === 'unknown') &&
    (when === undefined || side === null || when === side);
}

function sideOf(line: string): Remark['when'] | null {
  const isServing = /\b(?:bind|listen(?:er|ing)?)\b/i.test(line);
  const isConnecting = /\b(?:connect(?:ing|ion)?|dial|sendto|send|urlopen|request)\b/i.test(line);
  if (isServing === isConnecting) return null;
  return isServing ? 'serving' : 'connecting';
}

/** An error of the system that no table explains: its own text, which is all that is known. */
function plainErrno(category: string): Advice {
  const text = errnoNamed(category)?.textOn.linux;
  return {
    meaning: text === undefined ? `The program reported “${category}”.` : `The system answered ${category}, “${text}”.`,
    notMeaning: [],
    causes: [],
  };
}

/** Node appends this only when connect(2) failed at once, before anything could come back (facts A6). */
const FAILED_AT_ONCE = / - Local \(/;

/** What this very text adds to the causes of its category. */
function causesOfSituation({ category, platform, line }: Situation): readonly string[] {
  if (!FAILED_AT_ONCE.test(line)) return [];
  const atOnce = 'The attempt failed at once, on this machine: nothing was sent and nothing came back';
  return category === 'EHOSTUNREACH' && platform !== 'linux'
    ? [`${atOnce}; on macOS 15 or later that fits a missing Local Network permission, and also a route that rejects`]
    : [atOnce];
}

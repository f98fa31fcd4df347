import { existsSync, readFileSync } from 'node:fs';
import { type KeptScore, type ScoreOf, scoreFile } from '../lab/scenarios/keep-score.ts';
import { percent } from '../lab/scenarios/score.ts';

const NAMES: Readonly<Record<ScoreOf, string>> = {
  lab: 'Lab (network namespaces, a real kernel, the real command line)',
  mac: 'Pretend Mac (its tools print, the app reads and judges)',
};
const BANKS: readonly ScoreOf[] = ['lab', 'mac'];

const kept: Readonly<Record<ScoreOf, KeptScore | null>> = { lab: read('lab'), mac: read('mac') };

/** `null` where no run has kept any yet. */
function read(of: ScoreOf): KeptScore | null {
  const file = scoreFile(of);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptScore) : null;
}

/** Of each bank: how many scenarios about the rule were told so, and how often it was named rightly. `–` of none. */
export function scoresOf(rule: string): readonly string[] {
  return BANKS.flatMap((bank) => {
    const score = kept[bank]?.causes.find(({ cause }) => cause === rule);
    if (score === undefined) return ['–', '–'];
    return [shareOf(score.right, score.scenarios), shareOf(score.namedRightly, score.named)];
  });
}

const shareOf = (part: number, whole: number): string => (whole === 0 ? '–' : `${part} of ${whole}`);

/** What both banks came to, as written by their last whole run. */
export function scoreSummary(): readonly string[] {
  const rows = BANKS.flatMap((bank) => {
    const score = kept[bank];
    return score === null ? [] : [summaryRow(NAMES[bank], score)];
  });
  if (rows.length === 0) return [];
  const head = [
    '| scenarios | all | with a fault | first cause right | left open | healthy ones accused | not right |',
    '|---|--:|--:|--:|--:|--:|---|',
  ];
  return [
    'Scores of the scenario banks, by their last whole run. The truth of each scenario is written down beside what was done to the network, not taken from the rules. “Found”: of the scenarios about this cause, how many ended in it or in another answer that is right there. “Named rightly”: of the scenarios in which it was named first, how many were about it.',
    [...head, ...rows].join('\n'),
    ...BANKS.flatMap((bank) => kept[bank]?.remark ?? []),
  ];
}

function summaryRow(name: string, score: KeptScore): string {
  const { scenarios, faults, right, abstained, falseAccusations, wrong } = score;
  const share = `${right} (${percent(right, scenarios)})`;
  return `| ${name} | ${scenarios} | ${faults} | ${share} | ${abstained} | ${falseAccusations} | ${wrong.join(', ') || '–'} |`;
}

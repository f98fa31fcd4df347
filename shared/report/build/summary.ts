import type { Confidence } from '../../diagnosis/evidence.ts';
import type { ReportSummary } from '../report-model.ts';
import type { ReportAction, ReportDiagnosis, ReportHypothesis, ReportMatrix, Tone } from '../report-parts.ts';

/** What the diagnosed targets alone say. */
type Verdicts = Pick<ReportSummary, 'tone' | 'headline' | 'points' | 'nextSteps' | 'nextStepsFor'>;
type Point = ReportSummary['points'][number];
const MOST_STEPS = 4;

export interface SummaryGiven {
  readonly latest: readonly ReportDiagnosis[];
  readonly matrices: readonly ReportMatrix[];
  readonly hypotheses: readonly ReportHypothesis[];
  readonly actions: readonly ReportAction[];
  readonly changeCount: number;
}

/** The verdict first; then what the person concluded, what programs showed, and which changes still stand. */
export function summarise({ latest, matrices, hypotheses, actions, changeCount }: SummaryGiven): ReportSummary {
  const [only] = latest;
  const verdicts = latest.length === 1 && only !== undefined ? oneTarget(only) : manyTargets(latest);
  return {
    ...verdicts,
    points: [
      ...verdicts.points,
      ...matrices.flatMap(({ differences: [first] }) => (first === undefined ? [] : [point('plain', first)])),
      ...hypotheses.filter(({ conclusion }) => conclusion !== 'open').map(concluded),
      ...actions
        .filter(({ tone }) => tone !== 'plain')
        .map(({ title, state, tone }) => point(tone, `${title}. ${state}`)),
      ...changes(changeCount),
    ],
  };
}

const point = (tone: Tone, text: string): Point => ({ tone, text });

/** How sure a cause is, as a sentence begins. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  certain: 'Certain',
  'very-likely': 'Very likely',
  possible: 'Possible',
};

const TONES: Readonly<Record<ReportDiagnosis['verdict']['kind'], Tone>> = {
  cause: 'problem',
  healthy: 'fine',
  'cannot-tell': 'unknown',
};

/** One verdict in one sentence. */
export function verdictText({ target, verdict: { kind, causes } }: ReportDiagnosis): string {
  if (kind === 'healthy') return `${target} answers, and nothing wrong was found`;
  if (kind === 'cannot-tell') return `${target}: the cause cannot be told yet`;
  return `${target}: ${causes.map(({ title }) => title).join(' — or: ')}`;
}

function oneTarget(diagnosis: ReportDiagnosis): Verdicts {
  const { kind, causes, decidedBy } = diagnosis.verdict;
  const [cause, ...others] = causes;
  return {
    tone: TONES[kind],
    headline: cause === undefined ? verdictText(diagnosis) : `${diagnosis.target}: ${cause.title}`,
    points: [
      ...(cause === undefined
        ? []
        : cause.evidence
            .slice(0, 1)
            .map(({ text }) => point('plain', `${confidenceWords[cause.confidence]}, because: ${text}`))),
      ...others.map(({ title, confidence }) => point('problem', `${confidenceWords[confidence]} instead: ${title}`)),
    ],
    nextSteps: (cause?.nextSteps ?? decidedBy).slice(0, MOST_STEPS),
    nextStepsFor: null,
  };
}

function manyTargets(latest: readonly ReportDiagnosis[]): Verdicts {
  if (latest.length === 0)
    return {
      ...{ tone: 'plain', headline: 'No target was diagnosed in this session' },
      ...{ points: [], nextSteps: [], nextStepsFor: null },
    };
  const bad = latest.filter(({ verdict }) => verdict.kind === 'cause');
  const unknown = latest.filter(({ verdict }) => verdict.kind === 'cannot-tell');
  const words = [
    ...(bad.length === 0 ? [] : [`${bad.length} with a named cause`]),
    ...(unknown.length === 0 ? [] : [`${unknown.length} not decided`]),
    ...(bad.length + unknown.length === latest.length
      ? []
      : [`${latest.length - bad.length - unknown.length} healthy`]),
  ];
  return {
    tone: bad.length > 0 ? 'problem' : unknown.length > 0 ? 'unknown' : 'fine',
    headline: `${latest.length} targets were diagnosed: ${words.join(', ')}`,
    points: latest.map((each) => point(TONES[each.verdict.kind], `${verdictText(each)}.`)),
    nextSteps: (bad.at(-1)?.verdict.causes[0]?.nextSteps ?? []).slice(0, MOST_STEPS),
    nextStepsFor: bad.at(-1)?.target ?? null,
  };
}

const CONCLUSIONS = {
  holds: 'holds',
  refuted: 'is refuted',
  'cannot-tell': 'cannot be told',
  open: 'is open',
} as const;
const concluded = ({ title, conclusion, because }: ReportHypothesis): Point =>
  point('plain', `The hypothesis “${title}” ${CONCLUSIONS[conclusion]}${because === '' ? '.' : `: ${because}`}`);

const changes = (count: number): Point[] =>
  count === 0
    ? []
    : [
        point(
          'plain',
          `${count} change${count === 1 ? '' : 's'} of routes, addresses, name servers or listeners ${count === 1 ? 'was' : 'were'} seen during the session.`,
        ),
      ];

import type { Evidence, NextStep } from '../../shared/diagnosis/evidence.ts';
import { confidenceWords, type Finding, headline, type Verdict } from './diagnosis-words.ts';

/** The whole verdict as text to paste, what the card folds away included. Text from outside stays as it is. */
export function verdictText(verdict: Verdict, target: string): string {
  const { causes, remarks, missing, decidedBy } = verdict;
  const [first, ...others] = causes;
  const certainty = first === undefined ? '' : ` (${confidenceWords[first.confidence]})`;
  return [
    `${target}: ${headline(verdict, target)}${certainty}`,
    ...(first === undefined ? [] : partsOf(first)),
    ...listOf('What would decide it', decidedBy.flatMap(stepLines)),
    ...others.flatMap((each) => [
      `It could also be: ${each.title} (${confidenceWords[each.confidence]})`,
      ...partsOf(each),
    ]),
    ...remarks.flatMap((each) => [`Worth knowing: ${each.title}`, ...partsOf(each)]),
    ...listOf(
      'What was not checked',
      missing.map((text) => `- ${text}`),
    ),
  ].join('\n\n');
}

const partsOf = ({ evidence, against, nextSteps }: Finding): readonly string[] => [
  ...listOf('What shows it', evidence.flatMap(evidenceLines)),
  ...listOf('What speaks against it', against.flatMap(evidenceLines)),
  ...listOf('What to do next', nextSteps.flatMap(stepLines)),
];

const listOf = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:\n${[...new Set(lines)].join('\n')}`];

const evidenceLines = ({ text, printed }: Evidence): readonly string[] => [
  `- ${text}${printed === null ? '' : `\n  ${printed}`}`,
];

const stepLines = (step: NextStep): readonly string[] => [
  `- ${step.text}${step.kind === 'command' ? `\n  ${step.command}` : ''}`,
];

import type { Confidence } from '../../shared/diagnosis/evidence.ts';
import { visibleText } from '../../shared/visible-text.ts';
import type { DiagnosisResult, SoFar } from './diagnosis-store.ts';

export type Verdict = DiagnosisResult['verdict'];
export type Finding = Verdict['causes'][number];

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  certain: 'certain',
  'very-likely': 'very likely',
  possible: 'possible',
};

/** What each word of confidence promises. */
export const confidenceTips: Readonly<Record<Confidence, string>> = {
  certain: 'Shown directly by what was looked at.',
  'very-likely': 'What was looked at fits this and little else.',
  possible: 'What was looked at fits this, and other causes too.',
};

/** The verdict as a headline. */
export function headline({ kind, causes }: Verdict, target: string): string {
  if (kind === 'healthy') return `Nothing wrong was found: ${visibleText(target, 120)} answers.`;
  if (kind === 'cannot-tell') return 'Cannot tell yet';
  return visibleText(causes[0]?.title ?? 'A cause was found', 300);
}

/** The verdict as it is read aloud. */
export function spokenVerdict(verdict: Verdict, target: string): string {
  const [first, ...others] = verdict.causes;
  const cause = first === undefined ? '' : `, ${confidenceWords[first.confidence]}`;
  const more =
    others.length === 0 ? '' : ` ${others.length} other possible ${others.length === 1 ? 'cause' : 'causes'}.`;
  const said = `${headline(verdict, target)}${cause}`;
  return `Verdict: ${said.endsWith('.') ? said : `${said}.`}${more}`;
}

/** What is read aloud while the walk goes on: a first cause, as soon as there is one. */
export function spokenSoFar({ target, soFar }: { readonly target: string; readonly soFar: SoFar | null }): string {
  if (soFar === null || soFar.verdict.kind === 'cannot-tell') return `Diagnosing ${visibleText(target, 120)}`;
  return `So far: ${headline(soFar.verdict, target)}`;
}

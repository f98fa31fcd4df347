import type { Case } from '../../shared/diagnosis/case.ts';
import { decodeError } from '../../shared/errors/explain-error.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type DiagnosisTarget, diagnosisTargetOf } from './diagnosis-target.ts';

/** What a person typed, read: where to, and the error that brought them. */
export type DiagnosisRequest =
  | { readonly kind: 'target'; readonly target: DiagnosisTarget; readonly reported: Case['reported'] }
  | { readonly kind: 'not-a-target'; readonly because: string };

const MOST_QUOTED = 400;

/** A target, or a pasted error that names one; `errorText` is an error that came beside the target. */
export function readRequest(typed: string, errorText: string | null): DiagnosisRequest {
  const text = typed.trim();
  const target = parseTarget(text);
  if (target.kind !== 'not-a-target')
    return { kind: 'target', target: diagnosisTargetOf(text, target), reported: reportedOf(errorText) };
  const named = decodeError(text).explanation.target;
  if (named === null) return target;
  const written = named.host.includes(':') ? `[${named.host}]` : named.host;
  const withPort = named.port === null ? written : `${written}:${named.port}`;
  const fromError = parseTarget(withPort);
  if (fromError.kind === 'not-a-target') return target;
  return { kind: 'target', target: diagnosisTargetOf(withPort, fromError), reported: reportedOf(errorText ?? text) };
}

/** The program is `null`: an error names the runtime that worded it, not the file that runs. */
function reportedOf(text: string | null): Case['reported'] {
  if (text === null) return null;
  const { explanation, printed } = decodeError(text);
  if (!explanation.recognised) return null;
  return { category: explanation.category, program: null, text: visibleText((printed ?? text).trim(), MOST_QUOTED) };
}

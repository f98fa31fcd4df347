import type { z } from 'zod';
import { channels } from '../../shared/channels.ts';
import type { Case } from '../../shared/diagnosis/case.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { visibleText } from '../../shared/visible-text.ts';
import type { RunSettings } from '../diagnosis/run-diagnosis.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { agreeToPrograms, NOT_AGREED } from './program-consent.ts';
import { handleStream } from './stream.ts';

type Request = z.output<typeof channels.runDiagnosis.request>;
/** Cases of the last runs, by the target as typed, so that one step can be walked again. */
type LastCases = Map<string, Case>;
const MOST_KEPT = 8;

/**
 * Error texts explained, and targets diagnosed: one run at a time, ended when the page no longer listens. Probes, rules and
 * error tables are two fifths of the main process and are loaded when first asked for, not before the first window.
 */
export function handleDiagnosis(looking: Looking): void {
  handle(channels.explainText, async ({ text }) => {
    const { decodeError } = await import('../../shared/errors/explain-error.ts');
    const { explanation, line, printed, lineCount } = decodeError(text);
    return { ...explanation, line, printed, lineCount };
  });
  const last: LastCases = new Map();
  let running = new AbortController();
  handleStream(channels.runDiagnosis, (request, send) => {
    running.abort();
    const run = new AbortController();
    running = run;
    const tell = (event: DiagnosisEvent) => {
      if (!run.signal.aborted) send(event);
    };
    diagnose(request, looking, last, tell, run.signal).catch((error: unknown) =>
      tell({ kind: 'broken', because: String(error) }),
    );
    return () => run.abort();
  });
}

async function diagnose(
  { target: typed, errorText, programs, isDeep, asRoot, only }: Request,
  looking: Looking,
  last: LastCases,
  tell: (event: DiagnosisEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { readRequest } = await import('../diagnosis/read-request.ts');
  const { runDiagnosis } = await import('../diagnosis/run-diagnosis.ts');
  const { recordDiagnosis } = await import('../diagnosis/record-diagnosis.ts');
  const { readEarlierAttempts } = await import('../diagnosis/earlier-attempts.ts');
  const { host, platform, look, journal, sameOutputs, sessionFolder } = looking;
  const request = readRequest(typed, errorText ?? null);
  if (request.kind === 'not-a-target') return tell(request);
  if (host.kind === 'recorded') return tell(await recordedDiagnosis(looking, request.target.text));
  if (!(await agreeToPrograms(programs ?? []))) return tell({ kind: 'cannot-probe', because: NOT_AGREED });
  const { target, reported } = request;
  const before = last.get(target.text);
  const again = only === undefined || before === undefined ? {} : { only, before };
  const asked: RunSettings = {
    ...{ host, platform, look, signal, reported, ...again },
    readEarlier: (named, until) => readEarlierAttempts(sessionFolder, named, until),
    ...{ programs: programs ?? [], isDeep: isDeep === true || only === 'deeper', asRoot: asRoot === true },
  };
  const document = await recordDiagnosis(
    journal.append,
    target,
    asked,
    () => runDiagnosis(target, asked, tell),
    sameOutputs,
  );
  if (document !== null) keep(last, target.text, document.case);
}

/** Nothing is sent from a recording: the last diagnosis that it holds of the target is judged again, or it is said which it holds. */
async function recordedDiagnosis({ replayed }: Looking, target: string): Promise<DiagnosisEvent> {
  const { diagnosesIn } = await import('../diagnosis/replay-diagnoses.ts');
  const { doneEvent } = await import('../diagnosis/run-diagnosis.ts');
  const documents = replayed === null ? [] : await diagnosesIn(replayed.session);
  const document = documents.findLast((each) => each.case.target.text === target);
  if (document !== undefined) return doneEvent(document);
  const others = [...new Set(documents.map((each) => each.case.target.text))];
  const held =
    others.length === 0 ? '' : ` It holds diagnoses of ${others.map((each) => visibleText(each, 80)).join(', ')}.`;
  return { kind: 'cannot-probe', because: `A recording cannot be probed.${held}` };
}

function keep(last: LastCases, text: string, given: Case): void {
  last.delete(text);
  last.set(text, given);
  const [oldest] = last.keys();
  if (last.size > MOST_KEPT && oldest !== undefined) last.delete(oldest);
}

import type { z } from 'zod';
import { channels } from '../../shared/channels.ts';
import type { DiagnoseDocument } from '../../shared/diagnosis/diagnose-document.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { visibleText } from '../../shared/visible-text.ts';
import type { LastCases } from '../diagnosis/last-cases.ts';
import type { RunSettings } from '../diagnosis/run-diagnosis.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { agreeToPrograms, NOT_AGREED } from './program-consent.ts';
import { handleStream } from './stream.ts';

type Request = z.output<typeof channels.runDiagnosis.request>;

/**
 * Error texts explained, and targets diagnosed: one run at a time, ended when the page no longer listens. Probes, rules and
 * error tables are two fifths of the main process and are loaded when first asked for, not before the first window.
 */
export function handleDiagnosis(looking: Looking, last: LastCases): void {
  handle(channels.explainText, async ({ text }) => {
    const { decodeError } = await import('../../shared/errors/explain-error.ts');
    const { explanation, line, printed, lineCount } = decodeError(text);
    return { ...explanation, line, printed, lineCount };
  });
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
  { target: typed, errorText, programs, isDeep, asRoot, only, isJudgedAgain }: Request,
  looking: Looking,
  last: LastCases,
  tell: (event: DiagnosisEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { readRequest } = await import('../diagnosis/read-request.ts');
  const { judgeAgain, runDiagnosis } = await import('../diagnosis/run-diagnosis.ts');
  const { recordDiagnosis } = await import('../diagnosis/record-diagnosis.ts');
  const { readEarlierAttempts } = await import('../diagnosis/earlier-attempts.ts');
  const { host, platform, look, journal, sameOutputs, sessionFolder } = looking;
  const request = readRequest(typed, errorText ?? null);
  if (request.kind === 'not-a-target') return tell(request);
  if (host.kind === 'recorded') return tell(await recordedDiagnosis(looking, request.target.text));
  if (!(await agreeToPrograms(programs ?? []))) return tell({ kind: 'cannot-probe', because: NOT_AGREED });
  const { target, reported } = request;
  const before = last.walked(target.text);
  const again = only === undefined || before === undefined ? {} : { only, before };
  const asked: RunSettings = {
    ...{ host, platform, look, signal, reported, ...again },
    readEarlier: (named, until) => readEarlierAttempts(sessionFolder, named, until),
    ...{ programs: programs ?? [], isDeep: isDeep === true || only === 'deeper', asRoot: asRoot === true },
  };
  const record = (run: () => Promise<DiagnoseDocument | null>) =>
    recordDiagnosis(journal.append, target, asked, run, sameOutputs);
  if (isJudgedAgain === true) {
    const given = last.withTriedSince(target.text);
    if (given === undefined) return tell({ kind: 'cannot-probe', because: NOT_WALKED });
    await record(async () => judgeAgain(given, host.label, tell));
    return;
  }
  const document = await record(() => runDiagnosis(target, asked, tell));
  if (document !== null) last.keep(target.text, document.case);
}

const NOT_WALKED = 'This target was not diagnosed lately: diagnose it first.';

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

import { channels } from '../../shared/channels.ts';
import { describeSteps } from '../../shared/diagnosis/describe-steps.ts';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import { type Finding, reachVerdict } from '../../shared/diagnosis/judge.ts';
import { describePath } from '../../shared/diagnosis/path/describe-path.ts';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import { decodeError } from '../../shared/errors/explain-error.ts';
import { parseTarget } from '../../shared/targets/parse-target.ts';
import { diagnosisTargetOf } from '../diagnosis/diagnosis-target.ts';
import { gatherCase } from '../diagnosis/gather-case.ts';
import type { Looking } from '../looking.ts';
import { handle } from './handle.ts';
import { handleStream } from './stream.ts';

/** Error texts explained, and targets diagnosed: one run at a time, ended when the page no longer listens. */
export function handleDiagnosis(looking: Looking): void {
  handle(channels.explainText, ({ text }) => {
    const { explanation, line, printed, lineCount } = decodeError(text);
    return { ...explanation, line, printed, lineCount };
  });
  let running = new AbortController();
  handleStream(channels.runDiagnosis, ({ target }, send) => {
    running.abort();
    const run = new AbortController();
    running = run;
    const tell = (event: DiagnosisEvent) => {
      if (!run.signal.aborted) send(event);
    };
    diagnose(target.trim(), looking, tell, run.signal).catch((error: unknown) =>
      tell({ kind: 'broken', because: String(error) }),
    );
    return () => run.abort();
  });
}

async function diagnose(
  text: string,
  { host, platform, look }: Looking,
  tell: (event: DiagnosisEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const target = parseTarget(text);
  if (target.kind === 'not-a-target') return tell(target);
  if (host.kind === 'recorded') return tell({ kind: 'cannot-probe', because: 'A recording cannot be probed.' });
  const onStep = (report: Omit<Extract<DiagnosisEvent, { kind: 'step' }>, 'kind'>) => tell({ kind: 'step', ...report });
  const startedAtMs = Date.now();
  const given = await gatherCase(diagnosisTargetOf(text, target), { host, platform, look, onStep, signal });
  const { causes, remarks, missing, kind, decidedBy } = reachVerdict(given, allRules);
  tell({
    kind: 'done',
    startedAtMs,
    takenAtMs: Date.now(),
    port: target.port,
    steps: describeSteps(given).map((step) => ({
      ...step,
      lines: [...step.lines],
      observations: [...step.observations],
    })),
    verdict: {
      kind,
      causes: causes.map(openFinding),
      remarks: remarks.map(openFinding),
      missing: [...missing],
      decidedBy: [...decidedBy],
    },
    attempts: given.attempts ?? [],
    path: describePath(given, { machine: host.label, signature: causes[0]?.signature ?? null }),
  });
}

/** The lists of a finding as the schema takes them. */
const openFinding = (finding: Finding) => ({
  ...finding,
  evidence: [...finding.evidence],
  against: [...finding.against],
  nextSteps: [...finding.nextSteps],
});

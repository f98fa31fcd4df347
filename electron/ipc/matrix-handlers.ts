import { join } from 'node:path';
import { app } from 'electron';
import type { z } from 'zod';
import type { ReplyOf } from '../../shared/channel.ts';
import { channels } from '../../shared/channels.ts';
import type { MatrixEvent } from '../../shared/programs/matrix.ts';
import type { MatrixRequest } from '../../shared/programs/matrix-request.ts';
import type { LastCases } from '../diagnosis/last-cases.ts';
import type { Looking } from '../looking.ts';
import { keptPrograms } from '../probes/programs/kept-programs.ts';
import { handle } from './handle.ts';
import { agreeToPrograms, NOT_AGREED } from './program-consent.ts';
import { handleStream } from './stream.ts';

type RootRequest = z.output<typeof channels.runRootControl.request>;

/**
 * The program matrix and the root control: one matrix at a time, ended when the page no longer listens; one password prompt
 * at a time. Loaded when first asked for, as the diagnosis is.
 */
export function handleMatrix(looking: Looking, last: LastCases): void {
  handle(channels.readProgram, async ({ text }) => {
    const { parseProgramChoice } = await import('../../shared/programs/program-choice.ts');
    const parsed = parseProgramChoice(text);
    return parsed.kind === 'not-a-program' ? parsed : ({ kind: 'read', program: parsed } as const);
  });
  const kept = keptPrograms(join(app.getPath('userData'), 'programs.json'));
  handle(channels.readKeptPrograms, async () => ({ programs: await kept.read() }));
  handle(channels.keepPrograms, async ({ programs }) => {
    const because = await kept.keep(programs);
    return because === null ? ({ kind: 'kept' } as const) : ({ kind: 'not-kept', because } as const);
  });
  let running = new AbortController();
  handleStream(channels.runMatrix, (request, send) => {
    running.abort();
    const run = new AbortController();
    running = run;
    const tell = (event: MatrixEvent) => {
      if (run.signal.aborted) return;
      if (event.kind === 'done') takeIn(last, event);
      send(event);
    };
    perform(request, looking, tell, run.signal).catch((error: unknown) =>
      tell({ kind: 'broken', because: String(error) }),
    );
    return () => run.abort();
  });
  let isAsking = false;
  handle(channels.runRootControl, async (request) => {
    if (isAsking) return { kind: 'not-run', because: 'The system is already asking for a password.' } as const;
    isAsking = true;
    return tryAsRoot(request, looking, last).finally(() => {
      isAsking = false;
    });
  });
}

async function perform(
  request: MatrixRequest,
  { host, look, journal }: Looking,
  tell: (event: MatrixEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!(await agreeToPrograms(request.programs))) return tell({ kind: 'not-started', because: NOT_AGREED });
  if (signal.aborted) return;
  const { performMatrix } = await import('../probes/programs/perform-matrix.ts');
  const { recordMatrix } = await import('../probes/programs/record-matrix.ts');
  await performMatrix(request, { host, look, signal }, recordMatrix(journal.append, host.label, tell));
}

/** The last diagnosis of the same target can then be judged with it. */
function takeIn(last: LastCases, { matrix: { plan, cells }, programs }: MatrixEvent & { kind: 'done' }): void {
  const attempts = cells.flatMap(({ attempt, again }) => (again === null ? [attempt] : [attempt, again]));
  for (const target of plan.targets) last.takeIn(target, { attempts, programs });
}

async function tryAsRoot(
  { target }: RootRequest,
  { host, platform, look, journal }: Looking,
  last: LastCases,
): Promise<ReplyOf<typeof channels.runRootControl>> {
  if (host.kind === 'recorded') return { kind: 'not-run', because: 'A recording cannot be probed.' };
  const { planMatrix } = await import('../probes/programs/plan-matrix.ts');
  const { runRootControl } = await import('../privilege/run-root-control.ts');
  const usual = { otherAddresses: [], programs: [{ kind: 'routelight' as const }], sources: [null] };
  const planning = await planMatrix({ target, ...usual, environments: ['plain'] }, host.label);
  if (planning.kind === 'not-planned') return { kind: 'not-run', because: planning.because };
  const [first] = planning.plan.targets;
  if (first === undefined) return { kind: 'not-run', because: 'The target has no address.' };
  const control = await runRootControl(first, { host, platform, look });
  if (control.kind === 'ran') {
    const { attempts, command, printed, neighbors } = control;
    last.takeIn(first, { rootAttempts: attempts, ...(neighbors !== null && { neighborsAfter: neighbors }) });
    void journal.append({ kind: 'root-control', host: host.label, target, attempts: [...attempts], command, printed });
    return { kind: 'tried', attempts, command, printed };
  }
  if (control.why === 'cancelled') return { kind: 'declined' };
  const byHand = control.command === null ? '' : ` By hand: ${control.command}`;
  return { kind: 'not-run', because: `${control.because}${byHand}` };
}

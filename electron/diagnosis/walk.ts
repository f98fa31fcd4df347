import { type Case, type CasePart, nothingLookedAt } from '../../shared/diagnosis/case.ts';
import { describeStep } from '../../shared/diagnosis/describe-steps.ts';
import type { ChecklistStepId } from '../../shared/diagnosis/rule.ts';
import type { StepLine } from '../../shared/diagnosis/step-line.ts';
import type { ProgramChoice } from '../../shared/programs/program-choice.ts';
import type { Host } from '../hosts/host.ts';
import { type Look, lookUntil, type Platform } from '../platforms/platform.ts';
import type { DiagnosisTarget } from './diagnosis-target.ts';

/** Where the checklist is. What the steps come to is judged by the rules. */
export type StepReport =
  | { readonly step: ChecklistStepId; readonly state: 'running'; readonly elapsedMs: number }
  | { readonly step: ChecklistStepId; readonly state: 'done'; readonly elapsedMs: number; readonly line: StepLine };

export interface WalkSettings {
  readonly host: Host;
  readonly platform: Platform;
  readonly look: Look;
  /** Ends everything at once. */
  readonly signal?: AbortSignal;
  readonly onStep?: (report: StepReport) => void;
  /** What is known so far, whenever a verdict on it could be worth telling. */
  readonly onKnown?: (given: Case, isWaiting: boolean) => void;
  /** Other programs that connect to the same target. */
  readonly programs?: readonly ProgramChoice[];
  /** The slow tests as well. */
  readonly isDeep?: boolean;
  /** The same connect once as administrator: the system asks for the password. */
  readonly asRoot?: boolean;
  /** What the person was told by the program that failed. */
  readonly reported?: Case['reported'];
  /** The one step to walk again; everything else stays as it was in `before`. */
  readonly only?: ChecklistStepId;
  readonly before?: Case;
  /** Reads connects of earlier sessions to the same target; beside the walk, since files may be large. */
  readonly readEarlier?: (target: Case['target'], signal: AbortSignal) => Promise<NonNullable<Case['earlier']>>;
  /** Of the programs of this person; the environment of this app when left out. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** One walk on its way: where it is, what it knows, and how long it may still take. */
export interface Walk {
  readonly target: DiagnosisTarget;
  readonly host: Host;
  readonly platform: Platform;
  readonly programs: readonly ProgramChoice[];
  readonly isDeep: boolean;
  readonly asRoot: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly readEarlier: WalkSettings['readEarlier'];
  /** Ends with the run, or when its time is over. */
  readonly signal: AbortSignal;
  readonly known: () => Case;
  readonly learn: (parts: Partial<Case>) => void;
  /** Says why a part is `null`. */
  readonly miss: (part: CasePart, because: string) => void;
  /** Whether a part may lack rows: then nothing is concluded from what is not in it. */
  readonly readPartly: (part: CasePart, isPartly: boolean) => void;
  /** The wish, or what is left of the time for the whole. Never so little that a table could not be read. */
  readonly leftMs: (wishedMs: number) => number;
  /** Since the walk began. */
  readonly elapsedMs: () => number;
  /** Tools of this look end after the time given, with the signal given, or with the run. */
  readonly lookFor: (mostMs: number, until?: AbortSignal) => Look;
  /** False for a step that keeps what an earlier run showed. */
  readonly isAskedFor: (step: ChecklistStepId) => boolean;
  readonly step: (step: ChecklistStepId, work: () => Promise<void>) => Promise<void>;
  /** Tells what is known; `guess` stands for what is still awaited. */
  readonly tell: (isWaiting?: boolean, guess?: Partial<Case>) => void;
}

/** DESIGN §8: the whole checklist in five seconds; the rest is for the verdict itself. */
const WHOLE_MS = 4_700;
/**
 * Past that time a step is cut short, not left out: on a machine that is short of time itself a table that is read in 20 ms
 * takes half a second, and without it nothing could be told.
 */
const LEAST_MS = 700;
const SLACK_MS = 6_000;
/** The slow tests are asked for by somebody who waits: as long as a traceroute over silent hops takes. */
const DEEP_MS = 40_000;
/** Interpreters take their time to start; who asks for them waits for them. */
const PROGRAMS_MS = 5_000;
/** A person looks for the password. */
const PROMPT_MS = 120_000;

export function startWalk(target: DiagnosisTarget, settings: WalkSettings): Walk {
  const { host, platform, look, onStep, onKnown, only, isDeep = false, asRoot = false } = settings;
  const clockStart = performance.now();
  const elapsedMs = () => performance.now() - clockStart;
  const { programs = [] } = settings;
  const wholeMs = WHOLE_MS + (programs.length > 0 ? PROGRAMS_MS : 0);
  const deadline = AbortSignal.timeout(wholeMs + SLACK_MS + (isDeep ? DEEP_MS : 0) + (asRoot ? PROMPT_MS : 0));
  const signal = settings.signal === undefined ? deadline : AbortSignal.any([settings.signal, deadline]);
  let known = firstCase(target, settings);
  const learn = (parts: Partial<Case>) => {
    const isStill = ([part]: [string, string]) => !(part in parts) || parts[part as CasePart] === null;
    const notChecked = Object.fromEntries(Object.entries(parts.notChecked ?? known.notChecked).filter(isStill));
    known = { ...known, ...parts, notChecked };
  };
  return {
    ...{ target, host, platform, programs, isDeep, asRoot, signal, elapsedMs, learn },
    environment: settings.environment ?? process.env,
    readEarlier: settings.readEarlier,
    known: () => known,
    miss: (part, because) => learn({ notChecked: { ...known.notChecked, [part]: because } }),
    readPartly: (part, isPartly) =>
      learn({ partlyRead: [...known.partlyRead.filter((each) => each !== part), ...(isPartly ? [part] : [])] }),
    leftMs: (wishedMs) => Math.max(LEAST_MS, Math.min(wishedMs, wholeMs - elapsedMs())),
    lookFor: (mostMs, until = signal) =>
      lookUntil(look, AbortSignal.any([signal, until, AbortSignal.timeout(Math.ceil(mostMs))])),
    isAskedFor: (step) => only === undefined || only === step,
    step: async (step, work) => {
      if (signal.aborted) return;
      const startedMs = elapsedMs();
      onStep?.({ step, state: 'running', elapsedMs: 0 });
      if (only === undefined || only === step) await work();
      const took = Math.round((elapsedMs() - startedMs) * 10) / 10;
      onStep?.({ step, state: 'done', elapsedMs: took, line: describeStep(step, known) });
    },
    tell: (isWaiting = false, guess = {}) => onKnown?.({ ...known, ...guess }, isWaiting),
  };
}

function firstCase(target: DiagnosisTarget, { host, before, reported }: WalkSettings): Case {
  const { text, port, scheme, family, transport } = target;
  const named = { text, host: target.host, port, scheme, isName: family === null, ...(transport && { transport }) };
  return {
    ...(before ?? nothingLookedAt),
    platform: host.platform,
    target: named,
    reported: reported ?? before?.reported ?? null,
  };
}

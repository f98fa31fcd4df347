import { z } from 'zod';
import { AppCommand } from './app-command.ts';
import { ChangeEntry } from './change-entry.ts';
import { type Client, invoke, stream } from './channel.ts';
import { CommandLine } from './command.ts';
import { ConnectAttempt } from './connect-attempt.ts';
import { Step } from './diagnosis/checked-step-line.ts';
import { DiagnosisEvent } from './diagnosis/diagnosis-event.ts';
import { PlatformId } from './family.ts';
import { ExplainDocument } from './json-documents.ts';
import { liveEvent } from './live.ts';
import { UnreadLine } from './printed.ts';
import { MatrixEvent } from './programs/matrix.ts';
import { MatrixRequest } from './programs/matrix-request.ts';
import { ProgramChoice } from './programs/program-choice.ts';
import { type Question, questions } from './question.ts';
import { Observation } from './reading.ts';
import { RouteAnswer } from './route.ts';

const Nothing = z.object({});
const QuestionName = z.enum(Object.keys(questions) as [Question, ...Question[]]);

/** A watcher that shows a summary can do with old rows: `isSeldom` spares the system a poll every second. */
export const Watching = z.object({ isSeldom: z.boolean().optional() });
const watch = <Row extends z.ZodType>(question: Question, row: Row) =>
  stream(`${question}:watch`, { request: Watching, event: liveEvent(row) });

/** Whether the session journal is being written. A failing journal is said on screen; the app goes on. */
export const JournalState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('writing'), path: z.string() }),
  z.object({ kind: z.literal('failing'), path: z.string(), errno: z.string(), unwritten: z.int() }),
  z.object({ kind: z.literal('off'), because: z.string() }),
]);
export type JournalState = z.output<typeof JournalState>;

/** Versions, the host being looked at, and the state of the journal. */
export const describeApp = invoke('app:describe', {
  request: Nothing,
  reply: z.object({
    version: z.string(),
    electron: z.string(),
    chromium: z.string(),
    node: z.string(),
    /** The system the app itself runs on. */
    platform: PlatformId,
    isPackaged: z.boolean(),
    host: z.object({
      kind: z.enum(['local', 'recorded']),
      label: z.string(),
      platform: PlatformId,
      /** False when other users' processes cannot be named (not root). Unknown on a recording. */
      seesEveryOwner: z.boolean().nullable(),
      /** When the recording was made; `null` on this machine. */
      recordedAt: z.string().nullable(),
    }),
    journal: JournalState,
  }),
});

/** The journal's state, whenever it changes. */
export const watchJournal = stream('journal:watch', { request: Nothing, event: JournalState });

/** What changed since the session began: first all that is kept, oldest first, then each difference as it is found. */
export const watchChanges = stream('changes:watch', {
  request: Nothing,
  event: z.object({ isFirst: z.boolean(), entries: z.array(ChangeEntry) }),
});

/** Menu commands, in the order they were chosen. */
export const watchCommands = stream('commands:watch', { request: Nothing, event: AppCommand });

/** Reads one question again, now. Its watchers get the result; the reply only says that it was asked. */
export const readAgain = invoke('live:read-again', { request: z.object({ question: QuestionName }), reply: Nothing });

/** Stops or resumes every re-reading. What is on screen stays. */
export const setPaused = invoke('live:set-paused', {
  request: z.object({ paused: z.boolean() }),
  reply: z.object({ paused: z.boolean() }),
});

/** A window onto the raw output of an observation, centred on the first line that equals `printed` when it is given. */
export const readRawOutput = invoke('observations:raw', {
  request: z.object({
    observation: z.string(),
    printed: z.string().nullable(),
    /** 1-based; used when `printed` is null or stands nowhere. */
    fromLine: z.int().min(1),
    lineCount: z.int().min(1).max(2_000),
  }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('found'),
      observation: Observation,
      fromLine: z.int(),
      totalLines: z.int(),
      /** Longer lines are cut at 4,000 characters and end in `…`. */
      lines: z.array(z.object({ text: z.string(), isHighlighted: z.boolean() })),
    }),
    z.object({ kind: z.literal('gone'), because: z.string() }),
  ]),
});

/** The system's own answer to which route an address takes. */
export const askRouteFor = invoke('routes:ask', {
  request: z.object({ address: z.string().max(100) }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('answered'), answer: RouteAnswer, observation: Observation }),
    z.object({ kind: z.literal('no-answer'), because: z.string(), observation: Observation.nullable() }),
    z.object({ kind: z.literal('not-an-address') }),
  ]),
});

/** Reads text that somebody sent. Rows are of the question the tool answers, when it answers one. */
export const parsePasted = invoke('text:parse', {
  request: z.object({ text: z.string().max(16_000_000), as: z.string().nullable() }),
  reply: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('parsed'),
      tool: z.string(),
      title: z.string(),
      platform: z.union([PlatformId, z.literal('any')]),
      question: QuestionName.nullable(),
      rows: z.array(z.record(z.string(), z.unknown())),
      unreadLines: z.array(UnreadLine),
    }),
    z.object({ kind: z.literal('not-recognised') }),
  ]),
});

/** Every tool that can be read, for the choice in Paste output…. */
export const listTools = invoke('tools:list', {
  request: Nothing,
  reply: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      platform: z.union([PlatformId, z.literal('any')]),
      commands: z.array(CommandLine),
    }),
  ),
});

/** What an error text means. Nothing is looked up and nothing is sent. */
export const explainText = invoke('text:explain', {
  request: z.object({ text: z.string().max(1_000_000) }),
  reply: ExplainDocument.extend({
    /** The line it was read from, counted from 1, as it stands; `null` when nothing was recognised. */
    line: z.int().nullable(),
    printed: z.string().nullable(),
    lineCount: z.int(),
  }),
});

/** Walks from the name to the service of one target. Only for a person who asked: this one sends. Closing it ends the run. */
export const runDiagnosis = stream('diagnosis:run', {
  request: z.object({
    target: z.string().max(2_000),
    /** The slow tests as well: the path, its MTU, each name server. */
    isDeep: z.boolean().optional(),
    /** Other programs that connect to the same target. */
    programs: z.array(ProgramChoice).max(20).optional(),
    /** The same connect once as administrator, after a prompt of the system. */
    asRoot: z.boolean().optional(),
    /** Only this step is walked again; everything else is taken from the last run of the same target. */
    only: Step.optional(),
    /** The error that the person saw, as pasted. */
    errorText: z.string().max(1_000_000).optional(),
  }),
  event: DiagnosisEvent,
});

/** Reads what a person typed as a program: a path, or a command line with {host} and {port}. Nothing is looked up. */
export const readProgram = invoke('programs:read', {
  request: z.object({ text: z.string().max(10_000) }),
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('read'), program: ProgramChoice }),
    z.object({ kind: z.literal('not-a-program'), because: z.string() }),
  ]),
});

/** The same connect by several programs, cell by cell. Only for a person who asked: this one runs programs and sends. Closing it ends the run. */
export const runMatrix = stream('matrix:run', { request: MatrixRequest, event: MatrixEvent });

/** The same connect once as administrator; the system asks for the password first, and only on a person's wish. */
export const runRootControl = invoke('matrix:root-control', {
  request: z.object({ target: z.string().max(2_000) }),
  reply: z.discriminatedUnion('kind', [
    /** The connect to each address, by the program that was run. */
    z.object({
      kind: z.literal('tried'),
      attempts: z.array(ConnectAttempt),
      command: CommandLine,
      printed: z.string(),
    }),
    /** The person closed the prompt, or may not. Nothing was sent. */
    z.object({ kind: z.literal('declined') }),
    z.object({ kind: z.literal('not-run'), because: z.string() }),
  ]),
});

/** What a `routelight://` link asked for when the system opened one: nothing is done before the person agrees. Each is told once. */
export const watchLinks = stream('links:watch', {
  request: Nothing,
  event: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('diagnose'), target: z.string().max(2_000) }),
    /** `because` ends the sentence “The link was not followed: …”. */
    z.object({ kind: z.literal('refused'), because: z.string().max(1_000) }),
  ]),
});

/** Opens the page Local Network of the Mac’s System Settings: one fixed page, and nothing else can be asked for. */
export const openLocalNetworkSettings = invoke('settings:open-local-network', {
  request: Nothing,
  reply: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('opened') }),
    /** This is no Mac, or the system would not open it. */
    z.object({ kind: z.literal('not-opened'), because: z.string() }),
  ]),
});

/** Puts text on the clipboard. The page itself has no right to. */
export const copyText = invoke('clipboard:write', { request: z.object({ text: z.string() }), reply: Nothing });

/** Every message that may cross between the page and the main process. */
export const channels = {
  describeApp,
  watchJournal,
  watchCommands,
  watchChanges,
  readAgain,
  setPaused,
  readRawOutput,
  askRouteFor,
  parsePasted,
  listTools,
  explainText,
  runDiagnosis,
  readProgram,
  runMatrix,
  runRootControl,
  watchLinks,
  openLocalNetworkSettings,
  copyText,
  watchSystem: watch('system', questions.system),
  watchRoutes: watch('routes', questions.routes),
  watchInterfaces: watch('interfaces', questions.interfaces),
  watchListeners: watch('listeners', questions.listeners),
  watchSockets: watch('sockets', questions.sockets),
  watchNeighbors: watch('neighbors', questions.neighbors),
  watchResolvers: watch('resolvers', questions.resolvers),
  watchReachability: watch('reachability', questions.reachability),
  watchProxies: watch('proxies', questions.proxies),
  watchFirewall: watch('firewall', questions.firewall),
  watchTailnet: watch('tailnet', questions.tailnet),
} as const;

export type Channels = typeof channels;
/** What the page sees as `window.api`. */
export type Api = { readonly [K in keyof Channels]: Client<Channels[K]> };

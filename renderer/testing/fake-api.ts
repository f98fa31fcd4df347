import type { Api } from '../../shared/channels.ts';
import { nothingRecognised } from '../../shared/errors/error-explanation.ts';
import type { LiveEvent, LiveRow, ReadingSummary } from '../../shared/live.ts';
import type { Question, RowOf } from '../../shared/question.ts';
import type { Observation } from '../../shared/reading.ts';

/** The main process of a test: it remembers what it was asked, and says what the test tells it to. */
export interface FakeApi {
  readonly api: Api;
  /** Calls in order: the method and its request. */
  readonly calls: readonly (readonly [keyof Api, unknown])[];
  /** Sends an event to those who watch the question. */
  readonly send: <Q extends Question>(question: Q, event: LiveEvent<RowOf<Q>>) => void;
  /** Sends a whole first reading. */
  readonly read: <Q extends Question>(
    question: Q,
    rows: readonly RowOf<Q>[],
    observation?: Partial<Observation>,
  ) => void;
  readonly watchers: (question: Question) => number;
  readonly command: (id: Parameters<Parameters<Api['watchCommands']>[1]>[0]) => void;
  /** Tells whoever waits for a diagnosis. */
  readonly diagnosis: (event: Parameters<Parameters<Api['runDiagnosis']>[1]>[0]) => void;
  readonly matrix: (event: Parameters<Parameters<Api['runMatrix']>[1]>[0]) => void;
  readonly scan: (event: Parameters<Parameters<Api['runScan']>[1]>[0]) => void;
  readonly link: (event: Parameters<Parameters<Api['watchLinks']>[1]>[0]) => void;
  readonly actions: (event: Parameters<Parameters<Api['watchActions']>[1]>[0]) => void;
  readonly timeline: (event: Parameters<Parameters<Api['watchTimeline']>[1]>[0]) => void;
  readonly journal: (state: Parameters<Parameters<Api['watchJournal']>[1]>[0]) => void;
}

type Answers = { [K in keyof Api]?: Api[K] };
type Heard = (event: never) => void;

export function createFakeApi(answers: Answers = {}): FakeApi {
  const calls: [keyof Api, unknown][] = [];
  const heard = new Map<string, Set<Heard>>();
  const stream = (name: keyof Api, watched: string) => (request: unknown, onEvent: Heard) => {
    calls.push([name, request]);
    const all = heard.get(watched) ?? new Set();
    heard.set(watched, all.add(onEvent));
    return () => void all.delete(onEvent);
  };
  const ask =
    <Request, Reply>(name: keyof Api, reply: Reply) =>
    (request: Request): Promise<Reply> => {
      calls.push([name, request]);
      return Promise.resolve(reply);
    };
  const tell = (watched: string, event: unknown) => {
    for (const onEvent of heard.get(watched) ?? []) onEvent(event as never);
  };
  const api: Api = {
    describeApp: ask('describeApp', description),
    watchJournal: stream('watchJournal', 'journal'),
    watchCommands: stream('watchCommands', 'commands'),
    watchChanges: stream('watchChanges', 'changes'),
    readAgain: ask('readAgain', {}),
    setPaused: (request) => {
      calls.push(['setPaused', request]);
      return Promise.resolve({ paused: request.paused });
    },
    readRawOutput: ask('readRawOutput', { kind: 'gone', because: 'nothing is kept in this test' }),
    askRouteFor: ask('askRouteFor', { kind: 'not-an-address' }),
    parsePasted: ask('parsePasted', { kind: 'not-recognised' }),
    listTools: ask('listTools', []),
    explainText: ask('explainText', notRecognised),
    runDiagnosis: stream('runDiagnosis', 'diagnosis'),
    readProgram: ask('readProgram', { kind: 'not-a-program', because: 'nothing is read in this test' }),
    readKeptPrograms: ask('readKeptPrograms', { programs: [] }),
    keepPrograms: ask('keepPrograms', { kind: 'kept' }),
    runMatrix: stream('runMatrix', 'matrix'),
    runScan: stream('runScan', 'scan'),
    runRootControl: ask('runRootControl', { kind: 'declined' }),
    proposeAlias: ask('proposeAlias', { kind: 'nothing-to-propose', because: 'nothing is read in this test' }),
    planAction: ask('planAction', { kind: 'refused', because: 'nothing is planned in this test' }),
    runAction: ask('runAction', { kind: 'refused', because: 'nothing is run in this test' }),
    keepAction: ask('keepAction', { kind: 'refused', because: 'nothing is run in this test' }),
    undoAction: ask('undoAction', { kind: 'refused', because: 'nothing is run in this test' }),
    reconcileActions: ask('reconcileActions', noActions),
    readPermanentAliases: ask('readPermanentAliases', noPermanence),
    watchActions: stream('watchActions', 'actions'),
    findProcess: ask('findProcess', { kind: 'not-found', because: 'nothing runs in this test' }),
    watchLinks: stream('watchLinks', 'links'),
    openSettings: ask('openSettings', { kind: 'opened' }),
    copyText: ask('copyText', {}),
    listSessions: ask('listSessions', { sessions: [], storage: noStorage }),
    watchTimeline: stream('watchTimeline', 'timeline'),
    readTimeline: ask('readTimeline', { kind: 'read', entries: [], earlier: null, unreadLines: 0 }),
    readStory: ask('readStory', { kind: 'read', story: { name: null, notes: [], hypotheses: [] } }),
    readRecord: ask('readRecord', { kind: 'failed', because: 'Nothing is kept in this test.' }),
    nameSession: ask('nameSession', { kind: 'saved' }),
    saveNote: ask('saveNote', { kind: 'saved', note: 'n1' }),
    saveHypothesis: ask('saveHypothesis', { kind: 'saved', hypothesis: 'h1' }),
    deleteSession: ask('deleteSession', { kind: 'deleted' }),
    searchSessions: ask('searchSessions', { hits: [], isWhole: true }),
    compareSessions: ask('compareSessions', { kind: 'failed', because: 'Nothing is kept in this test.' }),
    exportSession: ask('exportSession', { kind: 'cancelled' }),
    importSession: ask('importSession', { kind: 'cancelled' }),
    replaySession: ask('replaySession', { kind: 'started' }),
    exportReport: ask('exportReport', { kind: 'cancelled' }),
    previewReport: ask('previewReport', { kind: 'failed', because: 'nothing is written in this test' }),
    openReport: ask('openReport', { kind: 'not-opened', because: 'nothing was written in this test' }),
    watchSystem: stream('watchSystem', 'system'),
    watchRoutes: stream('watchRoutes', 'routes'),
    watchInterfaces: stream('watchInterfaces', 'interfaces'),
    watchListeners: stream('watchListeners', 'listeners'),
    watchSockets: stream('watchSockets', 'sockets'),
    watchNeighbors: stream('watchNeighbors', 'neighbors'),
    watchResolvers: stream('watchResolvers', 'resolvers'),
    watchReachability: stream('watchReachability', 'reachability'),
    watchProxies: stream('watchProxies', 'proxies'),
    watchFirewall: stream('watchFirewall', 'firewall'),
    watchTailnet: stream('watchTailnet', 'tailnet'),
    ...answers,
  };
  return {
    api,
    calls,
    send: tell,
    read: (question, rows, observation) => {
      tell(question, { kind: 'reading' });
      tell(question, { kind: 'rows', isFirst: true, rows: numbered(rows) });
      tell(question, { kind: 'complete', summary: summaryOf([observationOf(observation)], rows.length) });
    },
    watchers: (question) => heard.get(question)?.size ?? 0,
    command: (id) => tell('commands', id),
    diagnosis: (event) => tell('diagnosis', event),
    matrix: (event) => tell('matrix', event),
    scan: (event) => tell('scan', event),
    link: (event) => tell('links', event),
    actions: (event) => tell('actions', event),
    timeline: (event) => tell('timeline', event),
    journal: (state) => tell('journal', state),
  };
}

export const numbered = <Row>(rows: readonly Row[], from = 1): readonly LiveRow<Row>[] =>
  rows.map((row, index) => ({ id: `r${index + from}`, source: 0, row }));

export const observationOf = (changes: Partial<Observation> = {}): Observation => ({
  id: 'o1',
  host: 'mini-red',
  tool: 'darwin-netstat-routes',
  command: { file: '/usr/sbin/netstat', args: ['-rn'] },
  takenAtMs: 0,
  durationMs: 12,
  ending: { kind: 'exited', code: 0 },
  rowCount: 0,
  unreadLines: [],
  unreadCount: 0,
  stdoutBytes: 0,
  stderr: '',
  isComplete: true,
  ...changes,
});

export const summaryOf = (observations: readonly Observation[], rowCount = 0): ReadingSummary => ({
  takenAtMs: 0,
  durationMs: 12,
  host: 'mini-red',
  completeness: 'complete',
  rowCount,
  observations: [...observations],
});

export const noActions: Awaited<ReturnType<Api['reconcileActions']>> = {
  states: [],
  unreadFiles: [],
  isReadOnly: false,
};

const noPermanence: Awaited<ReturnType<Api['readPermanentAliases']>> = { permanent: [], permanentUnread: null };

const noStorage = { usedBytes: 0, keepBytes: 0, keepDays: 0, text: '', isOver: false };

const notRecognised: Awaited<ReturnType<Api['explainText']>> = {
  ...nothingRecognised,
  line: null,
  printed: null,
  lineCount: 1,
};

const description: Awaited<ReturnType<Api['describeApp']>> = {
  version: '0.1.0',
  electron: '33',
  chromium: '130',
  node: '20',
  platform: 'darwin',
  isPackaged: false,
  host: { kind: 'local', label: 'mini-red', platform: 'darwin', seesEveryOwner: false, recordedAt: null },
  journal: { kind: 'writing', path: '/journal/one.jsonl' },
};

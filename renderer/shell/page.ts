import type { SettingsPage } from '../../shared/channels/app-channels.ts';
import type { Api } from '../../shared/channels.ts';
import type { Socket } from '../../shared/socket.ts';
import { createAskingStore } from '../live/asking-store.ts';
import type { Clock } from '../live/clock.ts';
import { createLiveStore } from '../live/live-store.ts';
import { createLiveStores } from '../live/live-stores.ts';
import { createChangeDialogStore } from '../machine-changes/change-dialog-store.ts';
import { createChangesMadeStore } from '../machine-changes/changes-made-store.ts';
import { createMatrixSetupStore } from '../matrix/matrix-setup-store.ts';
import { createMatrixStore } from '../matrix/matrix-store.ts';
import { createChangesSeenStore } from '../overview/changes-seen-store.ts';
import { type Question, questionList } from '../readings/question-titles.ts';
import { createComparingStore } from '../sessions/comparing-store.ts';
import { createReportStore } from '../sessions/report-store.ts';
import { createStoryStore } from '../sessions/story-store.ts';
import { createTimelineStore } from '../sessions/timeline-store.ts';
import { createDiagnosisStore } from '../troubleshoot/diagnosis-store.ts';
import { createLinkStore } from '../troubleshoot/link-store.ts';
import { createScanStore } from '../troubleshoot/scan-store.ts';
import { createSourceStore } from '../troubleshoot/source-store.ts';
import { createTargetBoxStore } from '../troubleshoot/target-box-store.ts';
import { createTableStore } from '../ui/data-table/table-state.ts';
import { createAppStore } from './app-store.ts';
import { createNavigationStore } from './navigation-store.ts';

/** Every store of one window. Made once, from the only two things that come from outside: the api and the clock. */
export function createPage(api: Api, clock: Clock) {
  const live = createLiveStores(api, clock);
  /** Listeners as the overview counts them; their own screen looks every second. */
  const listenersSeldom = createLiveStore<Socket>(
    (_, onEvent) => api.watchListeners({ isSeldom: true }, onEvent),
    clock,
  );
  const app = createAppStore(api);
  app.subscribe(({ isPaused }, before) => {
    if (isPaused === before.isPaused) return;
    for (const store of [...questionList.map((question) => live[question]), listenersSeldom]) store.pause(isPaused);
  });
  const diagnosis = createDiagnosisStore(api.runDiagnosis, clock);
  const matrix = createMatrixStore(api.runMatrix);
  matrix.subscribe((now, before) => {
    if (now.kind === 'done' && before.kind !== 'done') diagnosis.judgeAgain(now.asked.target);
  });
  const rootControl = createAskingStore(api.runRootControl);
  rootControl.subscribe((now) => {
    if (now.kind === 'answered' && now.reply.kind === 'tried') diagnosis.judgeAgain(now.request.target);
  });
  return {
    live,
    app,
    navigation: createNavigationStore(),
    tables: {
      routes: createTableStore(),
      interfaces: createTableStore(),
      listeners: createTableStore({ column: 'port', direction: 'ascending' }),
      sockets: createTableStore(),
      ports: createTableStore(),
      neighbors: createTableStore(),
      pasted: createTableStore(),
    },
    listenersSeldom,
    /** What changed on the system while the app looked, whoever changed it. */
    changesSeen: createChangesSeenStore(api.watchChanges),
    raw: createAskingStore(api.readRawOutput),
    routeFor: createAskingStore(api.askRouteFor),
    pasted: createAskingStore(api.parsePasted),
    toolList: createAskingStore(api.listTools),
    explained: createAskingStore(api.explainText),
    diagnosis,
    targetBox: createTargetBoxStore(),
    links: createLinkStore(api.watchLinks),
    /** Commands that the steps of a diagnosis read from. */
    sources: createSourceStore(api.readRawOutput),
    matrix,
    matrixSetup: createMatrixSetupStore(api),
    rootControl,
    scan: createScanStore(api.runScan),
    /** What was changed on this machine from here, and the change being prepared. */
    changesMade: createChangesMadeStore(api),
    changeDialog: createChangeDialogStore(api),
    timeline: createTimelineStore(api),
    story: createStoryStore(api),
    /** One entry of a timeline in full. */
    record: createAskingStore(api.readRecord),
    sessions: createAskingStore(api.listSessions),
    search: createAskingStore(api.searchSessions),
    comparing: createComparingStore(),
    comparison: createAskingStore(api.compareSessions),
    report: createReportStore(api),
    exportSession: api.exportSession,
    importSession: () => api.importSession({}),
    replaySession: api.replaySession,
    deleteSession: api.deleteSession,
    openReport: () => api.openReport({}),
    clock,
    readAgain: (question: Question) => void api.readAgain({ question }),
    openSettings: (page: SettingsPage) => api.openSettings({ page }),
    copyText: async (text: string) => void (await api.copyText({ text })),
    watchCommands: api.watchCommands,
  };
}

export type Page = ReturnType<typeof createPage>;

import type { AppCommand } from '../shared/app-command.ts';
import type { Actions } from './actions/actions.ts';
import { actionsFor } from './actions/for-looking.ts';
import type { AppSettings } from './app-settings.ts';
import { openHost } from './hosts/open-host.ts';
import { handleActions } from './ipc/action-handlers.ts';
import { handleApp } from './ipc/app-handlers.ts';
import { handleChanges } from './ipc/change-handlers.ts';
import { handleDiagnosis } from './ipc/diagnosis-handlers.ts';
import { handleLinks } from './ipc/link-handlers.ts';
import { handleLive } from './ipc/live-handlers.ts';
import { handleMatrix } from './ipc/matrix-handlers.ts';
import { handleObservations } from './ipc/observation-handlers.ts';
import { handleReports } from './ipc/report-handlers.ts';
import { handleScan } from './ipc/scan-handlers.ts';
import { handleSessions } from './ipc/session-handlers.ts';
import { handleSettings } from './ipc/settings-handlers.ts';
import { handleText } from './ipc/text-handlers.ts';
import { type Looking, startLooking } from './looking.ts';

/** The half of the app that looks at a host and answers the page; the other half is the window. */
export interface PageAnswers {
  readonly looking: Looking;
  readonly actions: Actions;
  /** Reads what every page asks for. Meant for the time in which the page compiles its scripts: the answer is then there. */
  readonly readAhead: () => void;
  /** Sends a menu command to the page. */
  readonly sendCommand: (command: AppCommand) => void;
  readonly takeLink: (text: string) => void;
}

const ASKED_BY_EVERY_PAGE = ['routes', 'interfaces'] as const;

/** Opens the host and answers every channel from then on; or why the host cannot be looked at. */
export async function answerPage(settings: AppSettings, appVersion: string): Promise<PageAnswers | string> {
  const opened = await openHost(settings);
  if (opened.kind === 'failed') return opened.because;
  const looking = startLooking({ ...opened, platform: settings.platform, appVersion });
  handleLive(looking);
  handleChanges(looking);
  handleObservations(looking);
  handleText();
  handleDiagnosis(looking);
  handleMatrix(looking);
  handleScan(looking);
  handleReports(looking, appVersion);
  handleSettings(looking);
  handleSessions(looking, appVersion);
  const actions = actionsFor(looking);
  handleActions(actions);
  const readAhead = () => {
    looking.live.begin();
    for (const question of ASKED_BY_EVERY_PAGE) void looking.live.readAgain(question);
  };
  return { looking, actions, readAhead, sendCommand: handleApp(looking), takeLink: handleLinks() };
}

import type { AppCommand } from '../shared/app-command.ts';
import type { AppSettings } from './app-settings.ts';
import { openHost } from './hosts/open-host.ts';
import { handleApp } from './ipc/app-handlers.ts';
import { handleChanges } from './ipc/change-handlers.ts';
import { handleLinks } from './ipc/link-handlers.ts';
import { handleLive } from './ipc/live-handlers.ts';
import { type Looking, startLooking } from './looking.ts';

/** The half of the app that looks at a host and answers the page; the other half is the window. */
export interface PageAnswers {
  readonly looking: Looking;
  /**
   * Reads what every page asks for, one after the other, so that the first is told before the second is started. Meant for
   * the time in which the page compiles its scripts: the answer is then there.
   */
  readonly readAhead: () => Promise<void>;
  /** Sends a menu command to the page. */
  readonly sendCommand: (command: AppCommand) => void;
  readonly takeLink: (text: string) => void;
}

const ASKED_BY_EVERY_PAGE = ['routes', 'interfaces'] as const;

/**
 * Opens the host and answers the channels that every page asks at once; or why the host cannot be looked at. The others are
 * in answer-the-rest.ts. Handlers that are imported here take their channels from their own room, not from channels.ts,
 * which has every schema of the app.
 */
export async function answerPage(settings: AppSettings, appVersion: string): Promise<PageAnswers | string> {
  const opened = await openHost(settings);
  if (opened.kind === 'failed') return opened.because;
  const looking = startLooking({ ...opened, platform: settings.platform, appVersion });
  handleLive(looking);
  handleChanges(looking);
  const readAhead = async () => {
    for (const question of ASKED_BY_EVERY_PAGE) await looking.live.readFirst(question);
  };
  return { looking, readAhead, sendCommand: handleApp(looking), takeLink: handleLinks() };
}

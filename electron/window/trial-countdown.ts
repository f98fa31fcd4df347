import { app, BrowserWindow, Menu } from 'electron';
import type { Actions } from '../actions/actions.ts';
import { type Countdown, countdownOf, printTimeLeft } from '../actions/countdown.ts';
import { TRIAL_ITEM } from './menu.ts';

const EVERY_MS = 1_000;

/** While a change is on trial, the time left stands in the title of the window, on the Dock's icon, and has a menu item. */
export function showCountdown(actions: Actions, title: string): void {
  let states: Parameters<typeof countdownOf>[0] = [];
  let timer: NodeJS.Timeout | null = null;
  let isShown = false;
  const show = () => {
    const countdown = countdownOf(states, Date.now());
    if (countdown !== null || isShown) tell(countdown, title);
    isShown = countdown !== null;
    if (!isShown && timer !== null) {
      clearInterval(timer);
      timer = null;
    } else if (isShown) timer ??= setInterval(show, EVERY_MS);
  };
  actions.onChange((list) => {
    ({ states } = list);
    show();
  });
}

function tell(countdown: Countdown | null, title: string): void {
  for (const window of BrowserWindow.getAllWindows())
    window.setTitle(countdown === null ? title : `${countdown.words} — ${title}`);
  app.dock?.setBadge(countdown === null ? '' : printTimeLeft(countdown.secondsLeft));
  const item = Menu.getApplicationMenu()?.getMenuItemById(TRIAL_ITEM);
  if (item) item.visible = countdown !== null;
}

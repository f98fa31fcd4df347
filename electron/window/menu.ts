import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { AppCommand } from '../../shared/app-command.ts';

/** Only while a change is on trial: electron/window/trial-countdown.ts shows and hides it. */
export const TRIAL_ITEM = 'trial';

/** The menu bar. What the page does is sent to it as a command; what the system does is a role. */
export function installMenu(send: (command: AppCommand) => void): void {
  const isMac = process.platform === 'darwin';
  const command = (label: string, id: AppCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => send(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      command(`About ${app.name}`, 'show-about'),
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      {
        label: 'File',
        submenu: [
          { ...command('Change on Trial: Keep or Undo…', 'show-interfaces'), id: TRIAL_ITEM, visible: false },
          command('Paste Output…', 'paste-output', 'CmdOrCtrl+Shift+V'),
          command('Save Report…', 'save-report', 'CmdOrCtrl+Shift+S'),
          separator,
          isMac ? { role: 'close' } : { role: 'quit' },
        ],
      },
      {
        label: 'Edit',
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          separator,
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
          separator,
          command('Copy Rows', 'copy-rows', 'CmdOrCtrl+Shift+C'),
          command('Filter', 'focus-filter', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: 'View',
        submenu: [
          command('Overview', 'show-overview', 'CmdOrCtrl+1'),
          command('Routes', 'show-routes', 'CmdOrCtrl+2'),
          command('Interfaces', 'show-interfaces', 'CmdOrCtrl+3'),
          command('Listeners', 'show-listeners', 'CmdOrCtrl+4'),
          command('Troubleshoot', 'show-troubleshoot', 'CmdOrCtrl+6'),
          command('Sessions', 'show-sessions', 'CmdOrCtrl+7'),
          separator,
          command('Read Again', 'read-again', 'CmdOrCtrl+R'),
          command('Pause or Resume', 'toggle-pause', 'CmdOrCtrl+Shift+P'),
          command('Commands…', 'open-palette', 'CmdOrCtrl+K'),
          separator,
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
          ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
        ],
      },
      { role: 'windowMenu' },
      { role: 'help', submenu: [...(isMac ? [] : [command(`About ${app.name}`, 'show-about')])] },
    ]),
  );
}

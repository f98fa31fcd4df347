import { app, type Session, session } from 'electron';

/**
 * What no page may do here, whatever it loads: navigate, open windows, embed other pages, ask for permissions, reach the
 * network or download. DESIGN §7; Electron security checklist, items 5, 12, 13 and 14.
 */
export function hardenEveryPage(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

export function hardenSession(each: Session = session.defaultSession): void {
  each.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  each.setPermissionCheckHandler(() => false);
  each.setDevicePermissionHandler(() => false);
  each.on('will-download', (event) => event.preventDefault());
  each.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
}

const isOurs = (url: string): boolean =>
  url.startsWith('app://routelight/') || url.startsWith('devtools://') || url.startsWith('data:');

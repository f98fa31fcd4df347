import { app, type Session, session } from 'electron';

/**
 * What no page may do here, whatever it loads: navigate, open windows, embed other pages, ask for permissions, reach the
 * network or download; nor is anything fetched for one. DESIGN §7; Electron security checklist, items 5, 12, 13 and 14.
 */
export function hardenEveryPage(): void {
  // On Linux a dictionary is fetched from Google for every session, with `spellcheck: false` in each window too, and past
  // `onBeforeRequest`; without a language there is none to fetch.
  app.on('session-created', (each) => each.setSpellCheckerLanguages([]));
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

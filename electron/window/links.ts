import { app } from 'electron';

const SCHEME = 'routelight';

/** The link among the arguments of a start, which is how Linux hands one over; `null` on a start without. */
const linkIn = (args: readonly string[]): string | null =>
  args.findLast((arg) => arg.toLowerCase().startsWith(`${SCHEME}:`)) ?? null;

/**
 * Asks macOS for the links of our scheme. A package only: in development the links would go to a bare Electron. On Linux
 * the package's desktop entry says it (electron-builder.yml, `protocols`).
 */
export function takeLinks(onLink: (text: string) => void): void {
  app.on('open-url', (event, url) => {
    event.preventDefault();
    onLink(url);
  });
  app.on('second-instance', (_, args) => {
    const link = linkIn(args);
    if (link !== null) onLink(link);
  });
  const first = linkIn(process.argv);
  if (first !== null) onLink(first);
  if (app.isPackaged && process.platform === 'darwin' && !app.isDefaultProtocolClient(SCHEME))
    app.setAsDefaultProtocolClient(SCHEME);
}

import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Scripts and styles from our own files only; no eval, no inline code, no connection to anywhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Must run before the app is ready. `standard` and `secure` give the page an origin of its own, and so its own storage. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** The script that runs the page, as the build names it (electron.vite.config.ts). */
const isEntry = (path: string): boolean => basename(path).startsWith('entry-');

/**
 * Serves the built page from `folder` as `app://routelight/…`, and nothing outside of it. Resolves when the entry script has
 * been handed over for the first time.
 *
 * Not `protocol.handle`, which makes a Request and a Response of every file and so loads Node's whole HTTP client before
 * the first page can be shown.
 */
export function serveAppProtocol(folder: string): Promise<void> {
  return new Promise((entryIsServed) => {
    protocol.registerBufferProtocol('app', async ({ url, method }, answer) => {
      const { host, pathname } = new URL(url);
      const path = normalize(join(folder, decodePath(pathname)));
      const contentType = CONTENT_TYPES[extname(path)];
      const isInside = path.startsWith(folder + sep);
      if (host !== 'routelight' || method !== 'GET' || !isInside || contentType === undefined) return answer(NOT_FOUND);
      const data = await readFile(path).catch(() => null);
      answer(data === null ? NOT_FOUND : { data, headers: headersFor(contentType) });
      if (isEntry(path)) entryIsServed();
    });
  });
}

/** A lone `%` is part of no file's name here; thrown, it would be an error of the app that any page could cause. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return ''; // the folder itself, which is not found
  }
}

const NOT_FOUND = { statusCode: 404, data: Buffer.from('not found') };

const headersFor = (contentType: string) => ({
  'content-type': contentType,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
});

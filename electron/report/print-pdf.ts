import { randomUUID } from 'node:crypto';
import { BrowserWindow, session as sessions } from 'electron';
import { escapeHtml } from '../../shared/report/html/html.ts';
import { shownLine } from '../../shared/report/outside-text.ts';

const PAGE = 'app://report/report.html';
const INCH = { top: 0.6, bottom: 0.75, left: 0.6, right: 0.6 };
/** A long report takes seconds; a window that hangs is given up. */
const DEADLINE_MS = 60_000;

/**
 * Prints a report as a PDF, in a hidden window that has no scripts, no memory of its own and no way to the network: it can
 * load this one page and nothing else.
 */
export async function printPdf(html: string, title: string): Promise<Uint8Array> {
  const partition = sessions.fromPartition(`report-${randomUUID()}`, { cache: false });
  partition.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  partition.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== PAGE }));
  partition.protocol.handle(
    'app',
    () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  const deadline = setTimeout(() => window.destroy(), DEADLINE_MS);
  try {
    await window.loadURL(PAGE);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: INCH,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerOf(title),
    });
  } finally {
    clearTimeout(deadline);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Chromium fills the numbers in. It is a document of its own, without the style of the page. */
const footerOf = (
  title: string,
): string => `<div style="width: 100%; margin: 0 0.6in; display: flex; justify-content: space-between; font: 8px system-ui, sans-serif; color: #545e6b">
<span>${escapeHtml(shownLine(title, 100))}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

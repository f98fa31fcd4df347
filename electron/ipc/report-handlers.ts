import { join } from 'node:path';
import { app, BrowserWindow, dialog, shell } from 'electron';
import { channels } from '../../shared/channels.ts';
import type { Looking } from '../looking.ts';
import type { PageReports } from '../report/page-reports.ts';
import { handle } from './handle.ts';

const FILTERS = {
  html: [{ name: 'Web page', extensions: ['html'] }],
  pdf: [{ name: 'PDF', extensions: ['pdf'] }],
  markdown: [{ name: 'Markdown', extensions: ['md'] }],
  json: [{ name: 'JSON', extensions: ['json'] }],
};

/** Reports, loaded when first asked for. The page says what goes into one; where it goes is between the person and the system. */
export function handleReports(looking: Looking, appVersion: string): void {
  let lastWritten: string | null = null;
  const reports: PageReports = {
    looking,
    appVersion,
    askWhere,
    printPdf: async (html, title) => (await import('../report/print-pdf.ts')).printPdf(html, title),
  };
  handle(channels.exportReport, async (request) => {
    const { exportReport } = await import('../report/page-reports.ts');
    const exported = await exportReport(request, reports);
    if (exported.kind === 'written') lastWritten = exported.path;
    return exported;
  });
  handle(channels.previewReport, async (request) => {
    const { previewReport } = await import('../report/page-reports.ts');
    return previewReport(request, reports);
  });
  handle(channels.openReport, async () => {
    if (lastWritten === null) return { kind: 'not-opened', because: 'No report was written yet.' } as const;
    const problem = await shell.openPath(lastWritten);
    return problem === '' ? ({ kind: 'opened' } as const) : ({ kind: 'not-opened', because: problem } as const);
  });
}

const askWhere: PageReports['askWhere'] = async (name, format) => {
  const settings = {
    title: 'Export report',
    defaultPath: join(app.getPath('documents'), name),
    filters: FILTERS[format],
    properties: ['showOverwriteConfirmation' as const],
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const asked = await (window === undefined
    ? dialog.showSaveDialog(settings)
    : dialog.showSaveDialog(window, settings));
  return asked.canceled || asked.filePath === '' ? null : asked.filePath;
};

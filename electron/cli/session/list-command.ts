import { size } from '../../../shared/sessions/session-bounds.ts';
import { SessionListDocument } from '../../../shared/sessions/session-documents.ts';
import type { SessionSummary } from '../../../shared/sessions/session-summary.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { listKept } from '../../sessions/list-kept.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { type PrintedColumn, printTable } from '../print-table.ts';
import { keptSessions } from './open-named.ts';
import { printTime } from './print-time.ts';

const ENDINGS = { running: 'running', ended: null, 'cut-off': 'cut off' } as const;

const columns: readonly PrintedColumn<SessionSummary>[] = [
  { title: 'SESSION', cell: ({ id }) => id },
  { title: 'NAME', cell: ({ name }) => name },
  {
    title: 'MACHINE',
    cell: ({ host }) => (host === null ? null : `${host.label}${host.kind === 'recorded' ? ' (recording)' : ''}`),
  },
  { title: 'LAST', cell: ({ lastAtMs }) => (lastAtMs === null ? null : printTime(lastAtMs)) },
  { title: 'READINGS', cell: ({ counts }) => counts.observations, align: 'right' },
  { title: 'CHANGES', cell: ({ counts }) => counts.changes, align: 'right' },
  { title: 'DIAGNOSES', cell: ({ counts }) => counts.diagnoses, align: 'right' },
  { title: 'NOTES', cell: ({ counts }) => counts.notes + counts.hypotheses, align: 'right' },
  { title: 'SIZE', cell: ({ sizeBytes }) => size(sizeBytes), align: 'right' },
  { title: 'STATE', cell: ({ ending, problem }) => (problem === null ? ENDINGS[ending] : 'cannot be read') },
];

/** `routelight session list`. */
export async function runSessionListCommand({ json }: { readonly json?: true }, output: Output): Promise<ExitCode> {
  const document = SessionListDocument.parse(await listKept(keptSessions(), []));
  if (json) output.print(JSON.stringify(document, null, 1));
  else if (document.sessions.length === 0) output.print('No session is kept yet; each run of the app writes one.');
  else {
    output.print(`${printTable(document.sessions, columns)}\n\n${document.storage.text}`);
    for (const { id, problem } of document.sessions)
      if (problem !== null) output.remark(`routelight: ${id}: ${visibleText(problem)}`);
  }
  return exitCode.healthy;
}

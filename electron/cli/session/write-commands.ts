import { randomUUID } from 'node:crypto';
import {
  SessionExportDocument,
  SessionImportDocument,
  SessionSavedDocument,
} from '../../../shared/sessions/session-documents.ts';
import { visibleText } from '../../../shared/visible-text.ts';
import { appendToSession, type StoryEntry } from '../../sessions/append-to-session.ts';
import { importSession } from '../../sessions/import-session.ts';
import { packSession } from '../../sessions/pack-session.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { keptId, keptSessions, withNamed } from './open-named.ts';

interface JsonOption {
  readonly json?: true;
}

const LONGEST_NAME = 200;
const LONGEST_NOTE = 20_000;

/** `routelight session export <session> <file>`. */
export async function runSessionExportCommand(
  text: string,
  path: string,
  { json, appVersion }: JsonOption & { readonly appVersion: string },
  output: Output,
): Promise<ExitCode> {
  return withNamed(text, async ({ id, session }) => {
    const packed = await packSession(session, path, { session: id, appVersion });
    if (packed.kind === 'failed') throw new UsageError(packed.because, exitCode.couldNotLook);
    const { recordCount, unreadLines } = packed;
    if (json) output.print(JSON.stringify(SessionExportDocument.parse({ path, recordCount, unreadLines }), null, 1));
    else output.print(`${recordCount} records in ${visibleText(path)}`);
    if (unreadLines > 0 && !json) output.remark(`routelight: ${unreadLines} lines are no records and were left out.`);
    return unreadLines === 0 ? exitCode.healthy : exitCode.problemFound;
  });
}

/** `routelight session import <file>`: 1 when the file is damaged and what could be read was kept. */
export async function runSessionImportCommand(path: string, { json }: JsonOption, output: Output): Promise<ExitCode> {
  const imported = await importSession(path, keptSessions().folder);
  if (imported.kind === 'failed') throw new UsageError(imported.because, exitCode.couldNotLook);
  const { session, recordCount, problems } = imported;
  if (json) output.print(JSON.stringify(SessionImportDocument.parse({ session, recordCount, problems }), null, 1));
  else output.print(`${recordCount} records kept as ${session}`);
  for (const problem of json ? [] : problems) output.remark(`routelight: ${visibleText(problem)}`);
  return problems.length === 0 ? exitCode.healthy : exitCode.problemFound;
}

/** `routelight session name <session> <name>`. */
export function runSessionNameCommand(
  text: string,
  name: string,
  options: JsonOption,
  output: Output,
): Promise<ExitCode> {
  if (name.trim() === '' || name.length > LONGEST_NAME)
    throw new UsageError(`A name has 1 to ${LONGEST_NAME} characters.`);
  return save(text, { kind: 'session-named', name: name.trim() }, options, output);
}

/** `routelight session note <session> <text>`. */
export function runSessionNoteCommand(
  text: string,
  note: string,
  options: JsonOption,
  output: Output,
): Promise<ExitCode> {
  if (note.trim() === '' || note.length > LONGEST_NOTE)
    throw new UsageError(`A note has 1 to ${LONGEST_NOTE} characters.`);
  return save(text, { kind: 'note', note: randomUUID(), text: note }, options, output);
}

async function save(text: string, entry: StoryEntry, { json }: JsonOption, output: Output): Promise<ExitCode> {
  const session = await keptId(text);
  const saved = await appendToSession(keptSessions(), session, entry);
  if (saved.kind === 'not-saved') throw new UsageError(saved.because, exitCode.couldNotLook);
  output.print(json ? JSON.stringify(SessionSavedDocument.parse({ session }), null, 1) : `Saved in ${session}`);
  return exitCode.healthy;
}

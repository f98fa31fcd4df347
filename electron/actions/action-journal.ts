import { open, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionPlan } from '../../shared/actions/action-plan.ts';
import { ActionRecord, type ActionState, type ActionStep } from '../../shared/actions/action-state.ts';
import { makeFolder } from '../make-folder.ts';

/** The journal of one change: a few lines, each on the disk before what it tells of is begun. */
export interface ActionJournal {
  readonly id: string;
  /** Throws the system's error: a change that cannot be written down is not made. */
  readonly append: (step: ActionStep, plan?: ActionPlan) => Promise<ActionRecord>;
}

/** Made by us and by nobody else, so that it may stand in a path. */
const ACTION_ID = /^[a-z0-9-]{8,60}$/;
const ENDING = '.jsonl';

export const journalFile = (folder: string, id: string): string => join(folder, `${id}${ENDING}`);

export function openActionJournal(folder: string, id: string, now: () => number): ActionJournal {
  if (!ACTION_ID.test(id)) throw new Error(`not the id of an action: ${id}`);
  const path = journalFile(folder, id);
  let seq = 0;
  return {
    id,
    append: async (step, plan) => {
      seq = Math.max(seq, (await readRecords(path))?.length ?? 0) + 1;
      const record: ActionRecord = { schema: 1, seq, atMs: now(), pid: process.pid, plan: plan ?? null, step };
      await appendLine(path, JSON.stringify(record));
      return record;
    },
  };
}

/** An action as its journal tells it, and the process that wrote last: as long as that lives it may still be at it. */
export interface JournalledAction extends ActionState {
  readonly writerPid: number;
}

/** Every action that was ever begun from this folder, oldest first. A file that tells nothing is left out and named. */
export async function readActionStates(
  folder: string,
): Promise<{ readonly states: readonly JournalledAction[]; readonly unreadFiles: readonly string[] }> {
  const names = await readdir(folder).catch(() => []); // no folder yet: nothing was ever changed
  const states: JournalledAction[] = [];
  const unreadFiles: string[] = [];
  for (const name of names.filter((each) => each.endsWith(ENDING))) {
    const records = await readRecords(join(folder, name));
    if (records === null) continue; // removed since the folder was listed: it was over
    const state = stateOf(name.slice(0, -ENDING.length), records);
    if (state === null) unreadFiles.push(name);
    else states.push(state);
  }
  return { states: states.toSorted((a, b) => a.startedAtMs - b.startedAtMs), unreadFiles };
}

function stateOf(id: string, records: readonly ActionRecord[]): JournalledAction | null {
  const [first] = records;
  const last = records.at(-1);
  if (first?.plan == null || last === undefined) return null;
  const armed = records.findLast(({ step }) => step.kind === 'armed')?.step;
  return {
    ...{ id, plan: first.plan, startedAtMs: first.atMs, changedAtMs: last.atMs, step: last.step },
    undoAtMs: armed?.kind === 'armed' ? armed.undoAtMs : null,
    writerPid: last.pid,
  };
}

/** `null` without such a file. A last line torn by a crash tells nothing and is passed over: its step had not begun. */
async function readRecords(path: string): Promise<ActionRecord[] | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  return text.split('\n').flatMap((line) => {
    const record = ActionRecord.safeParse(parseJson(line));
    return record.success ? [record.data] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // torn, or not ours
  }
}

/** One action; `null` when there is no such journal, or it tells nothing. */
export async function readActionState(folder: string, id: string): Promise<JournalledAction | null> {
  return ACTION_ID.test(id) ? stateOf(id, (await readRecords(journalFile(folder, id))) ?? []) : null;
}

/** Begins on a line of its own even after a torn one, and is on the disk when it returns. */
async function appendLine(path: string, line: string): Promise<void> {
  await makeFolder(dirname(path), 0o700);
  const handle = await open(path, 'a', 0o600);
  try {
    const { size } = await handle.stat();
    await handle.appendFile(size === 0 ? `${line}\n` : `\n${line}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

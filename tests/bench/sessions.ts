/** A program of its own, bundled as the app is: how long a large session takes until its timeline can be used. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { indexSession } from '../../electron/sessions/index-session.ts';
import { openSessionFile } from '../../electron/sessions/open-session-file.ts';
import { recordingOfSession } from '../../electron/sessions/recording-of-session.ts';
import { statSession } from '../../electron/sessions/session-files.ts';
import { removeIndex } from '../../electron/sessions/session-index.ts';
import { LATEST_PAGE, readTimelinePage } from '../../electron/sessions/timeline-page.ts';
import { madeUpReading, madeUpStart } from '../../shared/sessions/made-up.ts';
import { type Figure, keepFigures, median, plainFigure, timeMs } from './measure.ts';

const EVENTS = 1_000_000;
const RUNS = 3;
const MOST_MS = 2_000;
/** A reading of a small table: what a session of many days mostly holds. */
const TEXT = '[{"dst":"default","gateway":"192.168.2.1","dev":"eth0","flags":[]}]\n'.repeat(3);

/** Two thirds readings with their texts, a third changes and notes, as the journal writes them. */
function* lines(): Generator<string> {
  let seq = 0;
  const line = (entry: object) => {
    seq += 1;
    return `${JSON.stringify({ seq, atMs: 1_000 + seq, ...entry })}\n`;
  };
  yield line(madeUpStart);
  while (seq < EVENTS) {
    const [output = {}, observation = {}] = madeUpReading(TEXT, { id: `o${seq}` });
    yield line(output);
    yield line(observation);
    yield line({ kind: 'change', question: 'routes', change: 'added', title: `route 10.${seq % 255}.0.0/16 on eth0` });
  }
}

async function open(path: string) {
  const opening = await openSessionFile(path);
  if (opening.kind === 'failed') throw new Error(opening.because);
  return opening;
}

async function showTimeline(path: string): Promise<void> {
  const { session, close } = await open(path);
  const { entries } = await readTimelinePage(session, LATEST_PAGE);
  if (entries.length !== LATEST_PAGE.limit) throw new Error(`${entries.length} entries`);
  await close();
}

async function search(path: string): Promise<void> {
  const { session, close } = await open(path);
  await readTimelinePage(session, { ...LATEST_PAGE, text: 'nothing has this in it' });
  await close();
}

async function findLastState(path: string): Promise<void> {
  const { session, close } = await open(path);
  if ((await recordingOfSession(session, null)) === null) throw new Error('no recording');
  await close();
}

const folder = await mkdtemp(join(tmpdir(), 'routelight-bench-'));
const path = join(folder, 'session.jsonl');
await pipeline(Readable.from(lines()), createWriteStream(path));

const medianOf = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timeMs(work));
  return median(times);
};
/** As the list of sessions does for one that this process did not list before. */
const summarize = async () => {
  const file = await statSession(folder, 'session');
  if (file === null) throw new Error('no session');
  const { session, close } = await open(path);
  await indexSession(session, file);
  await close();
};
const withoutIndex = (work: () => Promise<unknown>) => async () => {
  await removeIndex(path);
  await work();
};
const told = (name: string, ours: number): Figure => ({
  ...{ name, unit: 'ms', ours, peer: null, budget: null, isWithin: null },
});
const megabytes = Math.round((await stat(path)).size / 1e6);
await keepFigures('sessions', [
  plainFigure(
    `session of ${EVENTS} events (${megabytes} MB) to a usable timeline`,
    'ms',
    await medianOf(() => showTimeline(path)),
    MOST_MS,
  ),
  told('the same, its counts for the list of sessions, the first time', await medianOf(withoutIndex(summarize))),
  told('the same, its counts, with the index', await medianOf(summarize)),
  told('the same, the last state of every command, with the index', await medianOf(() => findLastState(path))),
  told('the same, without: a file of somebody else', await medianOf(withoutIndex(() => findLastState(path)))),
  told('the same, a page of a search without a hit (64 MB)', await medianOf(() => search(path))),
]);
await rm(folder, { recursive: true });

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { SessionSummary } from '../../shared/sessions/session-summary.ts';
import type { TimelineEntry } from '../../shared/sessions/timeline-entry.ts';
import { renderPage } from '../testing/render-page.tsx';

afterEach(cleanup);

const entryOf = (seq: number, changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  seq,
  atMs: 1_000 * seq,
  kind: 'diagnosis',
  title: `Diagnosis ${seq}`,
  detail: null,
  tone: 'plain',
  subject: null,
  ...changes,
});

const sessionOf = (changes: Partial<SessionSummary> = {}): SessionSummary => ({
  id: 'one',
  name: 'mini-red cannot reach mini-blue',
  startedAtMs: 0,
  lastAtMs: 9_000,
  ending: 'ended',
  isCurrent: false,
  host: { kind: 'local', label: 'mini-red', platform: 'darwin' },
  appVersion: '0.1.0',
  sizeBytes: 1_200_000,
  counts: { records: 9, observations: 4, changes: 0, diagnoses: 2, actions: 1, notes: 1, hypotheses: 0 },
  unreadLines: 0,
  unsettledActions: 0,
  leftOut: null,
  problem: null,
  ...changes,
});

const storage = { usedBytes: 0, keepBytes: 0, keepDays: 0, text: 'Sessions take 1 MB.', isOver: false };
const first = (entries: TimelineEntry[], hasEarlier = false) =>
  ({ isFirst: true, session: 'now', entries, hasEarlier }) as const;
const titles = () => screen.queryAllByText(/^(Diagnosis|Note|Reading) \d/).map((each) => each.textContent);

describe('the timeline', () => {
  it('has the latest first, adds what happens, and leaves readings out until they are asked for', async () => {
    const { fake, settle } = await renderPage({ screen: 'sessions' });
    await settle(() =>
      fake.timeline(first([entryOf(1), entryOf(2, { kind: 'observation', title: 'Reading 2' }), entryOf(3)])),
    );
    expect(titles()).toEqual(['Diagnosis 3', 'Diagnosis 1']);
    await settle(() => fake.timeline({ isFirst: false, session: 'now', entries: [entryOf(4)], hasEarlier: false }));
    expect(titles()).toEqual(['Diagnosis 4', 'Diagnosis 3', 'Diagnosis 1']);
    await settle(() => void fireEvent.click(screen.getByRole('radio', { name: 'Everything' })));
    expect(titles()).toEqual(['Diagnosis 4', 'Diagnosis 3', 'Reading 2', 'Diagnosis 1']);
  });

  it('shows a note only as it stands, and none that was taken away', async () => {
    const note = (seq: number, subject: string, title: string) => entryOf(seq, { kind: 'note', subject, title });
    const { fake, settle } = await renderPage({ screen: 'sessions' });
    await settle(() =>
      fake.timeline(first([note(1, 'a', 'Note 1'), note(2, 'b', 'Note 2'), note(3, 'a', 'Note 3'), note(4, 'b', '')])),
    );
    expect(titles()).toEqual(['Note 3']);
  });

  it('reads what was earlier, and says when it cannot', async () => {
    const { fake, settle } = await renderPage(
      { screen: 'sessions' },
      {
        readTimeline: async ({ beforeSeq }) =>
          beforeSeq === 8
            ? { kind: 'read', entries: [entryOf(7)], earlier: 70, unreadLines: 0 }
            : { kind: 'failed', because: 'The disk refused.' },
      },
    );
    await settle(() => fake.timeline(first([entryOf(8)], true)));
    await settle();
    expect(titles()).toEqual(['Diagnosis 8', 'Diagnosis 7']);
  });

  it('opens an entry by its own words, and Escape gives the focus back to it', async () => {
    const { fake, settle } = await renderPage({ screen: 'sessions' });
    await settle(() => fake.timeline(first([entryOf(1), entryOf(2)])));
    const entry = screen.getByRole('button', { name: /Diagnosis 1/ });
    entry.focus();
    await settle(() => void fireEvent.click(entry));
    expect(screen.getByRole('complementary', { name: 'One entry in full' }).textContent).toContain('Diagnosis 1');
    const closing = screen.getByRole('button', { name: 'Close details' });
    closing.focus();
    await settle(() => void fireEvent.keyDown(closing, { key: 'Escape' }));
    expect(screen.queryByRole('complementary', { name: 'One entry in full' })).toBeNull();
    expect(document.activeElement).toBe(entry);
  });

  it('keeps a note that could not be saved in its box, and says why', async () => {
    const { fake, settle } = await renderPage(
      { screen: 'sessions' },
      { saveNote: async () => ({ kind: 'not-saved', because: 'The disk is full.' }) },
    );
    await settle(() => fake.timeline(first([])));
    await settle();
    const box = screen.getByLabelText<HTMLTextAreaElement>('New note');
    await settle(() => void fireEvent.change(box, { target: { value: 'the alias helped' } }));
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Save note' })));
    await settle();
    expect(screen.getByText(/The disk is full/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('New note').value).toBe('the alias helped');
  });

  it('lets entries be chosen as tests of a hypothesis', async () => {
    const hypothesis = {
      hypothesis: 'h1',
      title: 'The alias helps',
      tests: [],
      conclusion: 'open',
      because: '',
      atMs: 0,
      seq: 1,
      changedAtMs: 0,
    } as const;
    const { fake, settle } = await renderPage(
      { screen: 'sessions' },
      {
        readStory: async () => ({
          kind: 'read',
          story: { name: null, notes: [], hypotheses: [{ ...hypothesis, tests: [...hypothesis.tests] }] },
        }),
      },
    );
    await settle(() => fake.timeline(first([entryOf(3)])));
    await settle();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Choose its tests' })));
    await settle(() => void fireEvent.click(screen.getByRole('checkbox')));
    expect(fake.calls.find(([name]) => name === 'saveHypothesis')?.[1]).toMatchObject({ hypothesis: 'h1', tests: [3] });
  });
});

describe('all sessions', () => {
  const list = {
    sessions: [sessionOf(), sessionOf({ id: 'two', name: null, problem: 'A newer Routelight wrote it.' })],
    storage,
  };

  it('lists them with what is in them, and opens one', async () => {
    const { settle, fake } = await renderPage(
      { screen: 'sessions', sessionsTab: 'all' },
      { listSessions: async () => list },
    );
    await settle(() => fake.timeline(first([])));
    await settle();
    expect(screen.getByText('2 diagnoses, 1 change made, 1 note, 4 readings')).toBeTruthy();
    expect(screen.getByText('A newer Routelight wrote it.')).toBeTruthy();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'mini-red cannot reach mini-blue' })));
    expect(screen.getByText('This is an earlier session.')).toBeTruthy();
  });

  it('compares two, and says what was not compared', async () => {
    const { settle } = await renderPage(
      { screen: 'sessions', sessionsTab: 'compare' },
      {
        listSessions: async () => list,
        compareSessions: async ({ before, after }) => ({
          kind: 'compared',
          comparison: {
            before,
            after,
            questions: [
              {
                kind: 'compared',
                question: 'addresses',
                rowsBefore: 3,
                rowsAfter: 4,
                differences: [
                  { change: 'added', title: 'alias 192.0.2.173/32 on en0', before: null, after: 'inet 192.0.2.173' },
                ],
              },
              { kind: 'not-compared', question: 'listeners', because: 'Before: never read.' },
            ],
            verdicts: [{ target: 'mini-blue:29502', before: { atMs: 1, kind: 'cause', title: 'Denied' }, after: null }],
            successBefore: { runs: 4, healthy: 1 },
            successAfter: { runs: 0, healthy: 0 },
            remarks: ['Before: the rows may be those of some time earlier.'],
          },
        }),
      },
    );
    await settle();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Compare' })));
    await settle();
    expect(screen.getByText('alias 192.0.2.173/32 on en0')).toBeTruthy();
    expect(screen.getByText(/^Before: the rows may be/)).toBeTruthy();
    expect(screen.getByText('Not compared. Before: never read.')).toBeTruthy();
    expect(screen.getByText(/1 of 4 diagnoses \(25 %\) before, and in no diagnosis after/)).toBeTruthy();
  });
});

describe('the report', () => {
  const ready = {
    kind: 'ready',
    title: 'Report',
    markdown: '# host-1 and host-12',
    replacements: [
      { original: 'mini-red', replacement: 'host-1', what: 'host' },
      { original: 'mini-blue', replacement: 'host-12', what: 'host' },
    ],
    survivors: [],
  } as const;
  const preview = { ...ready, replacements: [...ready.replacements], survivors: [] as string[] };

  it('marks every stand-in, and writes what was chosen', async () => {
    const { settle, fake, page } = await renderPage({ screen: 'routes' }, { previewReport: async () => preview });
    await settle(() => fake.command('save-report'));
    await settle();
    expect([...document.querySelectorAll('mark')].map((each) => each.textContent)).toEqual(['host-1', 'host-12']);
    await settle(() => page.report.choose({ format: 'markdown', redaction: 'off' }));
    await settle();
    await settle(() => void fireEvent.click(screen.getByRole('button', { name: 'Save the report…' })));
    expect(fake.calls.findLast(([name]) => name === 'exportReport')?.[1]).toMatchObject({
      format: 'markdown',
      redaction: 'off',
    });
  });

  it('is not written strictly while an original would survive', async () => {
    const { settle, fake, page } = await renderPage(
      { screen: 'routes' },
      { previewReport: async () => ({ ...preview, survivors: ['mini-red in a raw output'] }) },
    );
    await settle(() => fake.command('save-report'));
    await settle(() => page.report.choose({ redaction: 'strict' }));
    await settle();
    expect(screen.getByText(/mini-red in a raw output/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the report…' }).disabled).toBe(true);
  });
});

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DiagnosisEvent } from '../../shared/diagnosis/diagnosis-event.ts';
import type { MatrixEvent } from '../../shared/programs/matrix.ts';
import { type ReportFormat, reportFormats, reportSections, usualTables } from '../../shared/report/report-choices.ts';
import { MINI_RED, MINI_RED_ALIAS, MINI_YELLOW, SERVED_PORT } from '../mac/cases.ts';
import { VENV_PYTHON } from '../mac/mac-mini-network.mjs';
import { personAgrees } from './app-window.ts';
import { becomeMiniYellow, type MiniYellow } from './become-mini-yellow.ts';
import { APP_FOLDER, type LaunchedApp, launch } from './launch.ts';
import { lookAtReport } from './look-at-report.ts';
import { readPdf } from './pdf-text.ts';
import { needsOwnNetwork } from './system.ts';

const NAME = 'The python of the venv is refused';
const TARGET = `${MINI_RED}:${SERVED_PORT}`;
/** What grep must not find in a strict report: machines, people, addresses in the spellings of the tools. */
const ORIGINALS = [
  MINI_RED,
  MINI_RED_ALIAS,
  MINI_YELLOW,
  'mini-yellow',
  'mini-red',
  'lena',
  '192.168.2.',
  'd0:11:e5',
  'd011e5',
];

type Level = 'off' | 'strict';

/** DESIGN §1, case 1, told in a session and handed on. */
test.describe('the report of case 1', () => {
  test.describe.configure({ mode: 'serial' });
  let miniYellow: MiniYellow;
  let launched: LaunchedApp;
  const files = new Map<string, string>();

  test.beforeAll(async () => {
    needsOwnNetwork();
    miniYellow = await becomeMiniYellow({ hasAlias: true });
    launched = await launch({ env: miniYellow.mac.environment });
    await personAgrees(launched);
  });
  test.afterAll(async () => {
    await launched?.close();
    miniYellow?.end();
  });

  async function exportAs(format: ReportFormat, redaction: Level): Promise<string> {
    const path = join(launched.folder, `case-one-${redaction}.${format === 'markdown' ? 'md' : format}`);
    await launched.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    const request = { session: null, format, redaction, sections: [...reportSections], tables: [...usualTables] };
    const reply = await launched.page.evaluate((asked) => window.api.exportReport(asked), request);
    expect(reply).toMatchObject({ kind: 'written', path });
    files.set(`${format} ${redaction}`, path);
    return path;
  }

  const textOf = (format: ReportFormat, redaction: Level): string => {
    const bytes = readFileSync(files.get(`${format} ${redaction}`) ?? '');
    return format === 'pdf' ? readPdf(bytes).text : bytes.toString('utf8');
  };

  test('the session is walked: a diagnosis, the programs, the administrator, a hypothesis, an alias', async () => {
    test.setTimeout(180_000);
    await launched.page.evaluate(
      async ({ target, alias, venv }) => {
        const { api } = window;
        const python = { kind: 'python', path: venv } as const;
        const system = { kind: 'python', path: null } as const;
        const nc = { kind: 'nc', path: null } as const;
        const diagnose = () =>
          new Promise<boolean>((resolve) => {
            api.runDiagnosis({ target, programs: [nc, python] }, (text) => {
              const event: DiagnosisEvent = JSON.parse(text);
              if (event.kind === 'done') resolve(event.verdict.kind === 'cause');
              else if (event.kind !== 'step' && event.kind !== 'verdict') resolve(false);
            });
          });
        // on a busy machine a tool may give no answer in time; then the app itself says to walk the same way once more
        for (let run = 1; run <= 3; run += 1) if (await diagnose()) break;
        await new Promise<void>((resolve) => {
          const request = { target, otherAddresses: [alias], sources: [null], environments: ['plain' as const] };
          api.runMatrix({ ...request, programs: [{ kind: 'routelight' }, nc, system, python] }, (text) => {
            const event: MatrixEvent = JSON.parse(text);
            if (!['started', 'cell', 'remark'].includes(event.kind)) resolve();
          });
        });
        await api.runRootControl({ target });
      },
      { target: TARGET, alias: MINI_RED_ALIAS, venv: VENV_PYTHON },
    );
    await tellStory(launched);
  });

  test('it is written in each format, for nobody else to read', async () => {
    test.setTimeout(120_000);
    for (const format of reportFormats)
      for (const redaction of ['off', 'strict'] as const) {
        const path = await exportAs(format, redaction);
        expect(statSync(path).mode & 0o777).toBe(0o600);
      }
    expect(textOf('html', 'off')).toContain(MINI_RED);
  });

  test('the HTML is read without scripts, in both themes', async () => {
    test.setTimeout(120_000);
    const path = files.get('html off') ?? '';
    for (const { theme, width } of [
      { theme: 'light', width: 800 },
      { theme: 'dark', width: 1_280 },
    ] as const) {
      const looked = await lookAtReport(launched.app, path, { theme, width });
      expect(looked).toMatchObject({ violations: [], overflowPx: 0, requests: [] });
      expect(looked.headings.slice(0, 3)).toEqual([NAME, 'Summary', 'The way, and where it breaks']);
    }
  });

  test('the PDF has pages, numbered, with the text in them', () => {
    const { pageCount, text } = readPdf(readFileSync(files.get('pdf off') ?? ''));
    expect(pageCount).toBeGreaterThan(3);
    expect(pageCount).toBeLessThan(40);
    for (const words of [TARGET, NAME, 'What was not checked', `1 / ${pageCount}`])
      expect(text.replace(/\s+/g, ' ')).toContain(words);
  });

  test('nothing that says who and where is left in the strict one', async () => {
    for (const format of reportFormats) {
      const text = textOf(format, 'strict').toLowerCase();
      expect(
        ORIGINALS.filter((each) => text.includes(each.toLowerCase())),
        format,
      ).toEqual([]);
    }
    writeExamples(files, await preview());
  });

  async function preview() {
    const request = {
      session: null,
      redaction: 'strict' as const,
      sections: [...reportSections],
      tables: [...usualTables],
    };
    const reply = await launched.page.evaluate((asked) => window.api.previewReport(asked), request);
    if (reply.kind === 'failed') throw new Error(reply.because);
    expect(reply.survivors).toEqual([]);
    expect(reply.replacements.length).toBeGreaterThan(10);
    return reply;
  }
});

/** As the person of the story wrote it down. */
async function tellStory({ page }: LaunchedApp): Promise<void> {
  await page.evaluate(async (name) => {
    const { api } = window;
    const { sessions } = await api.listSessions({});
    const session = sessions[0]?.id ?? '';
    await api.nameSession({ session, name });
    await api.saveNote({ session, note: null, text: 'It began after the update of the venv, over ssh.' });
    const timeline = await api.readTimeline({ session, cursor: null, kinds: ['diagnosis', 'probe'] });
    const tests = timeline.kind === 'read' ? timeline.entries.map(({ seq }) => seq) : [];
    const told = { session, hypothesis: null, tests };
    await api.saveHypothesis({
      ...told,
      title: 'The route of the own address through lo0 is at fault',
      conclusion: 'refuted',
      because: 'nc reaches the same address at the same time; the route is there for every address of its own.',
    });
    await api.saveHypothesis({
      ...told,
      title: 'macOS denies the local network to this one program',
      conclusion: 'holds',
      because:
        'Only the python of the venv is refused, at once and on this machine, at both addresses. The administrator gets through.',
    });
    const request = {
      kind: 'add-alias',
      interfaceName: 'en0',
      family: 'ipv4',
      address: '192.168.2.239',
      prefixLength: 32,
    } as const;
    const planning = await api.planAction({ request, trialSeconds: 120 });
    if (planning.kind !== 'planned') return;
    const ran = await api.runAction({ plan: planning.plan.id, typed: null });
    if (ran.kind === 'done') await api.undoAction({ action: ran.state.id });
  }, NAME);
}

const EXAMPLES = join(APP_FOLDER, 'docs/examples');

/** docs/examples, only when ROUTELIGHT_WRITE_EXAMPLES is set. */
function writeExamples(
  files: ReadonlyMap<string, string>,
  { replacements, survivors }: { replacements: readonly { what: string }[]; survivors: readonly string[] },
): void {
  if (!process.env.ROUTELIGHT_WRITE_EXAMPLES) return;
  mkdirSync(EXAMPLES, { recursive: true });
  const rows = reportFormats.map((format) => {
    const name = `case-one.${format === 'markdown' ? 'md' : format}`;
    const bytes = readFileSync(files.get(`${format} strict`) ?? '');
    writeFileSync(join(EXAMPLES, name), bytes);
    return `| [${name}](${name}) | ${bytes.length} | ${survivors.length} |`;
  });
  const kinds = [...new Set(replacements.map(({ what }) => what))].toSorted();
  const counts = kinds.map((kind) => `${replacements.filter(({ what }) => what === kind).length} of kind ${kind}`);
  writeFileSync(
    join(EXAMPLES, 'README.md'),
    `# A strictly redacted report in four formats

Case 1 of the design, walked on the pretend Mac: a python that macOS denies the local network. Written by
\`ROUTELIGHT_WRITE_EXAMPLES=1 node scripts/e2e.mjs report.test.ts\`, through the same channels that the window uses.

| file | bytes | originals that survive |
|---|---|---|
${rows.join('\n')}

Replaced, each by the same word in all of them: ${counts.join(', ')}. The scan looks for every one of them in the text as it is
written, also where it is encoded; the test then looks again, in the text of the PDF too.
`,
  );
}

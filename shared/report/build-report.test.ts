import { describe, expect, it } from 'vitest';
import { describeSteps } from '../diagnosis/describe-steps.ts';
import { reachVerdict } from '../diagnosis/judge.ts';
import { allRules } from '../diagnosis/rules/index.ts';
import { buildReport } from './build-report.ts';
import { toHtml } from './html/to-html.ts';
import { madeUpOptions, madeUpRecords } from './made-up.ts';
import { toMarkdown } from './markdown/to-markdown.ts';
import { ReportModel } from './report-model.ts';
import { toJson } from './to-json.ts';

const model = buildReport(madeUpRecords(), madeUpOptions);

describe('a report', () => {
  it('tells the verdict first, then what the person concluded and what still stands', () => {
    expect(model.title).toBe('The training run that cannot reach its peer');
    expect(model.summary).toMatchObject({ tone: 'problem', headline: expect.stringContaining('192.168.77.20:8000: ') });
    const points = model.summary.points.map(({ text }) => text).join('\n');
    expect(points).toContain('The program decides');
    expect(points).toContain('“The alias is to blame” is refuted');
    expect(points).toContain('Add 192.168.77.30 to en0. Kept');
  });

  it('reaches the verdict that the same case reaches anywhere, byte for byte', () => {
    const [record] = madeUpRecords().filter((each) => each.kind === 'diagnosis');
    const given = record?.document.case;
    if (given === undefined) throw new Error('the session has a diagnosis');
    expect(JSON.stringify(model.diagnoses[0]?.verdict)).toBe(JSON.stringify(reachVerdict(given, allRules)));
    expect(JSON.stringify(model.diagnoses[0]?.steps)).toBe(JSON.stringify(describeSteps(given)));
  });

  it('links a hypothesis to the records that tested it', () => {
    expect(model.hypotheses[0]).toMatchObject({ tests: [{ seq: 6 }, { seq: 7 }], lostTests: 0 });
  });

  it('quotes the raw output behind a table, and says what was not checked', () => {
    expect(model.evidence).toMatchObject([{ id: 'o1', command: '/usr/sbin/netstat -rn', leftOutCharacters: 0 }]);
    expect(model.notChecked.map(({ text }) => text)).toContain(
      'One line of the session file could not be read: a crash may have cut it off.',
    );
  });

  it('tells the last run of a target in full, and the earlier ones by their verdict', () => {
    const again = madeUpRecords().find((each) => each.kind === 'diagnosis') ?? {};
    const { diagnoses } = buildReport(
      madeUpRecords([{ ...again, seq: undefined, atMs: undefined }].map(unstamped)),
      madeUpOptions,
    );
    expect(diagnoses.map(({ isLatest }) => isLatest)).toEqual([false, true]);
  });

  it('says which of several targets the next steps are about', () => {
    const given = madeUpRecords().find((each) => each.kind === 'diagnosis');
    if (given === undefined) throw new Error('the session has a diagnosis');
    const { document } = given;
    const target = { ...document.case.target, text: '192.168.77.21:8000', host: '192.168.77.21' };
    const other = { ...given, document: { ...document, case: { ...document.case, target } } };
    const { summary } = buildReport(madeUpRecords([unstamped(other)]), madeUpOptions);
    expect(summary.nextStepsFor).toBe('192.168.77.21:8000');
    expect(model.summary.nextStepsFor).toBe(null);
    const of = { ...model, summary };
    expect(toMarkdown(of)).toContain('What to do next about 192.168.77.21:8000');
    expect(toHtml(of)).toContain('What to do next about 192.168.77.21:8000');
  });

  it('holds only the sections that were asked for, and says which were not', () => {
    const some = buildReport(madeUpRecords(), { ...madeUpOptions, sections: ['findings', 'not-checked'] });
    expect(some).toMatchObject({ timeline: [], tables: [], evidence: [], versions: [] });
    expect(some.notChecked.at(-1)?.text).toContain('Left out of this report by the one who made it: The way');
  });

  it('is made of any session, even of one without a beginning', () => {
    expect(buildReport([], madeUpOptions).summary.headline).toBe('No target was diagnosed in this session');
    for (let first = 0; first < 14; first += 1)
      expect(() => buildReport(madeUpRecords().slice(first), madeUpOptions)).not.toThrow();
  });

  it('reads back from its JSON', () => {
    expect(ReportModel.parse(JSON.parse(toJson(model)))).toEqual(model);
  });
});

const unstamped = ({ seq: _, atMs: __, ...entry }: object & { seq?: unknown; atMs?: unknown }): object => entry;

describe('the printed report', () => {
  it.each([
    ['html', toHtml(model)],
    ['paper.html', toHtml(model, { isForPaper: true })],
    ['md', toMarkdown(model)],
    ['json', toJson(model)],
  ])('is what it was, as %s', async (ending, text) => {
    await expect(text).toMatchFileSnapshot(`./fixtures/made-up/session.${ending}`);
  });
});

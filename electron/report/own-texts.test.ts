import { describe, expect, it } from 'vitest';
import { allRules } from '../../shared/diagnosis/rules/index.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import { ownText } from '../../shared/own-text.ts';
import { type ReportFormat, reportSections } from '../../shared/report/report-choices.ts';
import { madeUpStart, numberedRecords } from '../../shared/sessions/made-up.ts';
import { makeReport } from './make-report.ts';
import { isOurs } from './own-texts.ts';
import { printReport } from './print-report.ts';

const OURS = ownText`Ask at python.org and read RFC 1122 §3.3.4.2.`;
const FORMATS: readonly ReportFormat[] = ['html', 'markdown', 'json'];
const settings = { now: () => 1_000, versions: [], names: [], key: 'k' };
const choices = () => ({ sections: [...reportSections], tables: [], redaction: 'strict' as const });

async function printed(notes: readonly string[], format: ReportFormat): Promise<string> {
  const entries: readonly JournalEntry[] = notes.map((text, at) => ({ kind: 'note', note: `n${at}`, text }));
  const records = numberedRecords([madeUpStart, ...entries]);
  const made = await makeReport({ records, unreadLines: 0 }, choices(), settings);
  if (made.kind === 'failed') throw new Error(made.because);
  const report = printReport(made, format);
  if (report.kind === 'survives') throw new Error(report.because);
  return report.text;
}

describe('a strict report', () => {
  it.each(FORMATS)(
    'keeps a sentence of ours as it is, and is written although others name the same: %s',
    async (format) => {
      const text = await printed([OURS, 'ours is at git.python.org, theirs at 3.3.4.2'], format);
      expect(text).toContain('python.org and read RFC 1122 §3.3.4.2.');
      expect(text.replaceAll('python.org and read RFC 1122 §3.3.4.2.', '')).not.toMatch(/python\.org|3\.3\.4\.2/);
    },
  );

  it.each([`${OURS} mini-red.acme.org`, `acme.org: ${OURS}`, OURS.toUpperCase()])(
    'takes text from outside that holds such a sentence for no text of ours: %j',
    async (text) => {
      const report = await printed([text], 'json');
      expect(report).not.toMatch(/acme\.org|python\.org|PYTHON\.ORG/);
    },
  );
});

describe('isOurs', () => {
  it('knows what every rule is called and what it rests on', () => {
    expect(allRules.every(({ title, source }) => isOurs(title) && isOurs(source))).toBe(true);
    expect(isOurs('mini-red.lan')).toBe(false);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainError } from '../../shared/errors/explain-error.ts';
import { capturesFolder } from './captures.ts';

const path = `${capturesFolder}/errors.tsv`;

/** Error texts of other people, with the category that a reader gave them. Kept beside the repository, like the captures. */
const rows = existsSync(path)
  ? readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => {
        const [message = '', runtime = '', platform = '', category = ''] = row.split('\t');
        return { message, runtime, platform, category };
      })
  : null;

/** What may differ from one day or machine to the next, and must not matter. */
const CHANGES: Readonly<Record<string, (message: string) => string>> = {
  'another address': (message) => message.replace(/\b(?!127\.|0\.0|255)\d{1,3}(?:\.\d{1,3}){3}\b/g, '198.51.100.7'),
  'another port': (message) => message.replace(/(?<=[a-z\]]:|\.\d{1,3}:|port[= ])\d{2,5}\b(?!: )(?![:.\]\d])/g, '4711'),
  'another name': (message) => message.replace(/\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|ai)\b/g, 'mini-red.example'),
  'a time in front': (message) => `2026-11-21T10:15:00.123Z [app] ${message}`,
  'a quote around it': (message) => `> ${message}`,
  'curly apostrophes': (message) => message.replace(/'/g, '’'),
  'lines around it': (message) => `starting\nready in 65 ms\n${message}\nretrying in 5 s\n`,
};

describe('real error texts', () => {
  if (rows === null) {
    it('are not here: NOTHING OF THIS SUITE WAS CHECKED', () => {
      console.warn(`conformance: ${path} does not exist, so no real error text was read`);
    });
    return;
  }

  it.each(rows)('$message', ({ message, category, platform }) => {
    const explanation = explainError(message);
    expect([explanation.recognised, explanation.category]).toEqual([true, category]);
    const isOther = platform.includes('darwin') ? 'linux' : platform === 'linux' ? 'darwin' : null;
    expect(explanation.platform).not.toBe(isOther);
  });

  it.each(Object.entries(CHANGES))('mean the same with %s', (_, change) => {
    const read = rows.map(({ message }) => [message, explainError(change(message)).category]);
    expect(read).toEqual(rows.map(({ message, category }) => [message, category]));
  });
});

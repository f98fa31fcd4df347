import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRedactor, gatherKnown, type Redactor } from '../../shared/redaction/index.ts';
import { capturesFolder } from './captures.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Text files under a folder, at any depth. */
const textsUnder = (folder: string, ending: RegExp): { path: string; text: string }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && ending.test(each.name) && !each.parentPath.includes('node_modules'))
    .map((each) => join(each.parentPath, each.name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));

const fixtures = textsUnder(join(PROJECT, 'electron/tools'), /\.out$/);
const captures = existsSync(capturesFolder) ? textsUnder(capturesFolder, /\.txt$/) : [];

const redactorOf = (texts: readonly string[]): Redactor =>
  createRedactor({ level: 'strict', key: 'conformance', known: gatherKnown({ texts }) });

/** Written apart from the redactor on purpose: what anybody would look for with grep. */
const IPV4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d+\.)/g;
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4})(?::?[0-9a-f]{1,4}){0,5}(?![\w:])/gi;
const MAC = /(?<![\w:])(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}(?![\w:])/gi;
/** The same on every machine. */
const EVERYWHERE =
  /^(?:0\.|127\.|22[4-9]\.|23\d\.|255\.|254\.0|240\.0\.0\.0|192\.0\.0\.|128\.0\.0\.0|10\.0\.0\.0$|172\.16\.0\.0$|192\.168\.0\.0$|100\.64\.0\.0$|169\.254\.0\.0$|100\.100\.100\.100|169\.254\.255\.255|fe80::$|fe80::\d$|ff|::|0?1:0?0:5e:|0?1:80:c2:|33:33:0|0?0:0?0:0?0:0?0:0?0:0?0$|2001::$)/i;

const simplyFound = (text: string): string[] =>
  [...text.matchAll(IPV4), ...text.matchAll(IPV6), ...text.matchAll(MAC)]
    .map(([each]) => each.toLowerCase())
    .filter((each) => /::|\.|(?:.*:){5}/.test(each))
    .filter((each) => !EVERYWHERE.test(each) && !each.split('.').some((octet) => Number(octet) > 255));

describe.each([
  ['fixtures', fixtures],
  ['captures', captures],
])('strictly redacted %s', (name, texts) => {
  if (texts.length === 0) {
    it('are not here: NOTHING OF THIS WAS CHECKED', () => console.warn(`conformance: no ${name} to redact`));
    return;
  }
  const redactor = redactorOf(texts.map(({ text }) => text));

  it.each(texts)('$path holds no address that it held before', ({ text }) => {
    const { text: result } = redactor.redact(text);
    const before = new Set(simplyFound(text));
    expect(simplyFound(result).filter((each) => before.has(each))).toEqual([]);
    expect(redactor.scanForOriginals(result)).toEqual([]);
  });

  it.each(texts)('$path is the same when it is redacted again', ({ text }) => {
    const { text: once } = redactor.redact(text);
    expect(redactor.redact(once).text).toBe(once);
  });

  it.each(texts)('$path keeps its lines and the words that are no names', ({ text }) => {
    const { text: result } = redactor.redact(text);
    expect(result.split('\n').length).toBe(text.split('\n').length);
  });
});

describe('the scan', () => {
  it('does not cry wolf: what belongs to one machine is not found in the texts of others', () => {
    const own =
      'ada@crowsnest 192.168.213.97 00:1c:42:aa:bb:08 fd12:3456:789a::20 17.99.98.97 crowsnest.tail9z8y7.ts.net';
    const redactor = redactorOf([own]);
    const others = [...fixtures, ...captures, ...textsUnder(join(PROJECT, 'docs'), /\.md$/)];
    const found = others.flatMap(({ path, text }) =>
      redactor.scanForOriginals(text).map(({ kind, printed }) => `${path}: ${kind} ${printed}`),
    );
    expect(found.filter((each) => !/: user ada$/i.test(each))).toEqual([]);
  });
});

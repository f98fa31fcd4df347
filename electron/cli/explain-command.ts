import { text as readAll } from 'node:stream/consumers';
import { type DecodedError, decodeError } from '../../shared/errors/explain-error.ts';
import { PlatformId } from '../../shared/family.ts';
import { ExplainDocument } from '../../shared/json-documents.ts';
import { visibleText } from '../../shared/visible-text.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Output } from './output.ts';
import { UsageError } from './usage-error.ts';

export interface ExplainCommandOptions {
  readonly platform?: string;
  readonly json?: true;
}

/** The text of an error needs no more room than this in a terminal; `--json` and the file itself have the rest. */
const MOST_QUOTED = 240;

/** `routelight explain <text…|->`: what an error text means. Nothing is looked up and nothing is sent. */
export async function runExplainCommand(
  words: readonly string[],
  { platform, json }: ExplainCommandOptions,
  output: Output,
): Promise<ExitCode> {
  const text = words.length === 1 && words[0] === '-' ? await readAll(process.stdin) : words.join(' ');
  if (text.trim() === '') throw new UsageError('there is no text to explain.');
  const decoded = decodeError(text, platform === undefined ? {} : { platform: readPlatform(platform) });
  const { explanation } = decoded;
  if (json) output.print(JSON.stringify(ExplainDocument.parse(explanation), null, 1));
  else if (explanation.recognised) output.print(printExplanation(decoded));
  else output.remark(`routelight: ${explanation.meaning}`);
  return explanation.recognised ? exitCode.healthy : exitCode.couldNotLook;
}

function readPlatform(name: string): PlatformId {
  const platform = PlatformId.safeParse(name);
  if (platform.success) return platform.data;
  throw new UsageError(`"${name}" is no system that Routelight knows: write darwin or linux.`);
}

const SYSTEMS = { darwin: 'macOS', linux: 'Linux', any: 'the same on all', unknown: 'cannot be told' } as const;

function printExplanation({ explanation, line, printed, lineCount }: DecodedError): string {
  const { category, meaning, platform, runtime, target, notMeaning, likelyCauses, ambiguous } = explanation;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['error', [category === 'unknown' ? 'not said' : category]],
    ['meaning', [meaning]],
    ['but', notMeaning === '' ? [] : [notMeaning]],
    ['causes', likelyCauses.map((cause, at) => `${at + 1}. ${cause}`)],
    ['readings', ambiguous],
    ['target', target === null ? [] : [printTarget(target)]],
    ['system', [SYSTEMS[platform]]],
    ['written by', runtime === 'unknown' ? [] : [runtime]],
    [`line ${line}`, lineCount > 1 && printed !== null ? [visibleText(printed.trim(), MOST_QUOTED)] : []],
  ];
  const width = Math.max(...rows.map(([label, texts]) => (texts.length === 0 ? 0 : label.length)));
  return rows
    .flatMap(([label, texts]) => texts.map((text, at) => `${(at === 0 ? label : '').padEnd(width)}  ${text}`))
    .join('\n');
}

function printTarget({ host, port }: { readonly host: string; readonly port: number | null }): string {
  if (port === null) return host;
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}

import { allRules } from '../../shared/diagnosis/rules/index.ts';
import { isOwnText } from '../../shared/own-text.ts';
import { ReportModel } from '../../shared/report/report-model.ts';

const wordsOfRules = new Set(allRules.flatMap(({ title, source }) => [title, source]));

/**
 * Whether a text of a report is ours alone: what a rule is called, what it rests on (`RFC 1122 §3.3.4.2` looks like an
 * address), and sentences marked as such. Text from outside that says the same, word for word, says nothing else either.
 */
export const isOurs = (text: string): boolean => wordsOfRules.has(text) || isOwnText(text);

/** The model as it is searched for originals: what is in the printed report besides is ours. */
export const withoutOurs = (model: ReportModel): ReportModel => ReportModel.parse(blank(model));

function blank(value: unknown): unknown {
  if (typeof value === 'string') return isOurs(value) ? '…' : value;
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blank(each)]));
}

import { type Case, type CasePart, nothingLookedAt } from '../../diagnosis/case.ts';
import { isMissed, notCheckedText, partWords } from '../../diagnosis/part-words.ts';
import { describePath } from '../../diagnosis/path/describe-path.ts';
import type { ReportDiagnosis } from '../report-parts.ts';
import { connectsOf } from './connects.ts';
import type { SessionRecords } from './session-records.ts';

/** Every diagnosis in the order of time; the last one of each target is told in full. */
export function diagnosesOf({ diagnoses: judged, ofKind }: SessionRecords): ReportDiagnosis[] {
  const latest = new Map(judged.map(({ record }) => [keyOf(record.document), record.seq]));
  const wereCompared = ofKind('matrix').length > 0;
  return judged.map(({ record: { seq, document }, steps, verdict }, at) => {
    const { host: machine, case: given, startedAtMs, takenAtMs } = document;
    return {
      id: `d${at + 1}`,
      ...{ seq, machine, startedAtMs, takenAtMs, steps, verdict },
      target: given.target.text,
      isLatest: latest.get(keyOf(document)) === seq,
      path: describePath(given, { machine, signature: verdict.causes[0]?.signature ?? null }),
      connects: connectsOf(given),
      identities: given.programs ?? [],
      notChecked: notCheckedIn(given, wereCompared),
    };
  });
}

const keyOf = ({ host, case: { target } }: { readonly host: string; readonly case: Case }): string =>
  JSON.stringify([host, target.text]);

/** `nothingLookedAt` has every part; the two lists in it are no parts. */
const everyPart = Object.keys(nothingLookedAt).filter((key): key is CasePart => key in partWords);

function notCheckedIn(given: Case, wereCompared: boolean): string[] {
  const missed = everyPart.filter((part) => isMissed(given, part)).map((part) => notCheckedText(given, part));
  const partly = given.partlyRead
    .filter((part): part is CasePart => part in partWords)
    .map((part) => `${partWords[part]}: read in part; rows may be missing.`);
  const isAlone = !wereCompared && new Set((given.attempts ?? []).map(({ program }) => program)).size < 2;
  return [
    ...missed,
    ...partly,
    ...(given.attempts !== null && given.attempts.length > 0 && isAlone
      ? ['Other programs: only one program connected, and the system may treat another one differently.']
      : []),
    ...(isElsewhere(given) && given.listeners === null
      ? ['The far machine: nothing was run there, so what listens on it and its firewall are not known.']
      : []),
  ];
}

const isElsewhere = ({ ways }: Case): boolean => ways?.every(({ isOwn }) => !isOwn) === true;

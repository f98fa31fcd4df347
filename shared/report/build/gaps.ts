import type { z } from 'zod';
import { describeProblem } from '../../observation-text.ts';
import type { Observation } from '../../reading.ts';
import { describeThinned } from '../../sessions/thinned.ts';
import { type ReportSection, reportSections, sectionTitles } from '../report-choices.ts';
import type { ReportDiagnosis, ReportEvidence, ReportGap, ReportTable } from '../report-parts.ts';
import type { SessionRecords } from './session-records.ts';

type Gap = z.output<typeof ReportGap>;
/** Beyond it the list is no longer read. */
const MOST_PROBLEMS = 40;

export interface GapsGiven {
  readonly session: SessionRecords;
  readonly latest: readonly ReportDiagnosis[];
  readonly tables: readonly ReportTable[];
  readonly evidence: readonly ReportEvidence[];
  readonly sections: readonly ReportSection[];
  readonly unreadLines: number;
}

/** Everything that a reader may take for looked at and that was not. */
export function gapsOf({ session, latest, tables, evidence, sections, unreadLines }: GapsGiven): Gap[] {
  const about =
    (name: string | null) =>
    (text: string): Gap => ({ about: name, text });
  return [
    ...latest.flatMap(({ target, notChecked }) => notChecked.map(about(target))),
    ...problemsOf(session),
    ...tables.flatMap(({ title, machine, remarks }) => remarks.map((text) => about(machine)(`${title}: ${text}`))),
    ...session.ofKind('thinned').map((record) => about(null)(describeThinned(record))),
    ...(unreadLines === 0 ? [] : [about(null)(unreadText(unreadLines))]),
    ...evidence
      .filter(({ leftOutCharacters }) => leftOutCharacters > 0)
      .map(({ command, leftOutCharacters }) =>
        about(null)(
          `${command}: the last ${leftOutCharacters} characters of its output are left out of this report; the session file has them.`,
        ),
      ),
    ...leftOutSections(sections).map(about(null)),
  ];
}

function problemsOf({ observations }: SessionRecords): Gap[] {
  const told = new Map<string, Gap>();
  for (const observation of lastOfEachTool(observations)) {
    const text = describeProblem(observation);
    if (text !== null) told.set(JSON.stringify([observation.host, text]), { about: observation.host, text });
  }
  const all = [...told.values()];
  if (all.length <= MOST_PROBLEMS) return all;
  const more = all.length - MOST_PROBLEMS;
  return [...all.slice(0, MOST_PROBLEMS), { about: null, text: `${more} more commands did not end well.` }];
}

/** A tool is looked for in several places, and runs again: what counts is the last run that came to an end. */
function lastOfEachTool(observations: ReadonlyMap<string, Observation>): Observation[] {
  const last = new Map<string, Observation>();
  for (const observation of observations.values()) {
    const key = `${observation.host} ${observation.tool}`;
    if (last.has(key) && ['missing-tool', 'cancelled', 'not-recorded'].includes(observation.ending.kind)) continue;
    last.set(key, observation);
  }
  return [...last.values()];
}

const unreadText = (count: number): string =>
  count === 1
    ? 'One line of the session file could not be read: a crash may have cut it off.'
    : `${count} lines of the session file could not be read.`;

function leftOutSections(sections: readonly ReportSection[]): string[] {
  const left = reportSections.filter((each) => !sections.includes(each)).map((each) => sectionTitles[each]);
  return left.length === 0 ? [] : [`Left out of this report by the one who made it: ${left.join('; ')}.`];
}

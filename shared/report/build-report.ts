import type { JournalRecord } from '../journal.ts';
import { tellStory } from '../sessions/session-story.ts';
import { actionsOf } from './build/actions.ts';
import { diagnosesOf } from './build/diagnoses.ts';
import { evidenceOf } from './build/evidence.ts';
import { gapsOf } from './build/gaps.ts';
import { hypothesesOf } from './build/hypotheses.ts';
import { machinesOf, vantagePointsOf } from './build/machines.ts';
import { matricesOf } from './build/matrices.ts';
import { type SessionRecords, sortRecords } from './build/session-records.ts';
import { summarise } from './build/summary.ts';
import { timelineOf } from './build/timeline.ts';
import { type ReportSection, reportSections } from './report-choices.ts';
import { REPORT_FORMAT, REPORT_VERSION, ReportModel } from './report-model.ts';
import type { ReportTable } from './report-parts.ts';

export interface ReportOptions {
  readonly madeAtMs: number;
  readonly sections: readonly ReportSection[];
  /** Tables chosen, already read again from the raw texts: parsers are not in shared/. */
  readonly tables: readonly ReportTable[];
  /** `macOS 15.6.1 (24G90)`, read like the tables; `null` when it is not known. */
  readonly system: string | null;
  /** The app that makes the report, and what it runs on. */
  readonly versions: ReportModel['versions'];
  /** Lines of the session file that are no record. */
  readonly unreadLines: number;
}

/** The report of a session. Verdicts are reached again from what was seen, by the rules of this version. */
export function buildReport(records: readonly JournalRecord[], options: ReportOptions): ReportModel {
  const session = sortRecords(records);
  const diagnoses = diagnosesOf(session);
  const latest = diagnoses.filter(({ isLatest }) => isLatest);
  const timeline = timelineOf(session);
  const matrices = matricesOf(session);
  const hypotheses = hypothesesOf(session, timeline);
  const actions = actionsOf(session);
  const told = session.diagnoses.filter((_, at) => diagnoses[at]?.isLatest);
  const sections = reportSections.filter((each) => options.sections.includes(each));
  const has = (section: ReportSection) => sections.includes(section);
  const tables = has('tables') ? options.tables : [];
  const evidence = has('evidence') ? evidenceOf(session, told, tables) : [];
  return ReportModel.parse({
    ...{ format: REPORT_FORMAT, version: REPORT_VERSION, sections, redaction: 'off', madeAtMs: options.madeAtMs },
    ...aboutSession(session),
    summary: summarise({ latest, matrices, hypotheses, actions, changeCount: session.ofKind('change').length }),
    diagnoses: has('findings') || has('path') ? diagnoses : [],
    matrices: has('programs') ? matrices : [],
    hypotheses: has('hypotheses') ? hypotheses : [],
    timeline: has('timeline') ? timeline.entries : [],
    timelineRemarks: has('timeline') ? timeline.remarks : [],
    actions: has('actions') ? actions : [],
    machines: has('machine') ? machinesOf(session, options.system) : [],
    vantagePoints: has('machine') ? vantagePointsOf(session) : [],
    tables,
    evidence,
    notChecked: has('not-checked')
      ? gapsOf({ session, latest, tables, evidence, sections, unreadLines: options.unreadLines })
      : [],
    versions: has('versions') ? versionsOf(session, options.versions) : [],
  });
}

function aboutSession({ all, start, isClosed }: SessionRecords): Pick<ReportModel, 'title' | 'session'> {
  const { name } = tellStory(all);
  const host = start?.host.label ?? 'a machine that is not named';
  return {
    title: name ?? `Session on ${host}`,
    session: {
      name,
      startedAtMs: start?.atMs ?? null,
      endedAtMs: all.at(-1)?.atMs ?? null,
      isClosed,
      isReplay: start?.host.kind === 'recorded',
      recordCount: all.length,
    },
  };
}

function versionsOf({ start }: SessionRecords, made: ReportModel['versions']): ReportModel['versions'] {
  const recorded =
    start === null ? [] : [{ name: `Session recorded by ${start.app.name}`, version: start.app.version }];
  return [...made, ...recorded, { name: 'Report format', version: String(REPORT_VERSION) }];
}

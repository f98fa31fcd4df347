import { redactionText } from '../html/ground.ts';
import { printDuration, printTime } from '../print-time.ts';
import { type ReportSection, sectionTitles } from '../report-choices.ts';
import type { ReportModel } from '../report-model.ts';
import type { ReportEvidence, ReportTable } from '../report-parts.ts';
import { diagnosisLines, earlierLines, nextStepLines, pathLines } from './findings.ts';
import { block, code, folded, type Md, md, mdTable } from './md.ts';
import { actionLines, hypothesisLines, matrixLines, timelineLines } from './story.ts';

/** The report as Markdown, as GitHub and its like render it: for an issue or a mail. */
export function toMarkdown(model: ReportModel): string {
  const { title, session, summary, redaction } = model;
  const began = session.startedAtMs === null ? null : md`, ${printTime(session.startedAtMs)}`;
  return md`# ${title}

Routelight session report${began}. ${redactionText(redaction)}${session.isReplay ? ' The session looked at a recording: nothing was tried on a machine.' : null}

## Summary

**${summary.headline}.**

${summary.points.map(({ text }) => md`- ${text}\n`)}
${nextLines(summary)}${model.sections.map((name) => {
  const body = views[name](model);
  return body === null ? null : md`## ${sectionTitles[name]}\n\n${body}`;
})}`.markup;
}

const nextLines = ({ nextSteps, nextStepsFor }: ReportModel['summary']): Md | null =>
  nextSteps.length === 0
    ? null
    : md`**What to do next${nextStepsFor === null ? null : md` about ${nextStepsFor}`}**\n\n${nextStepLines(nextSteps)}`;

const latestOf = ({ diagnoses }: ReportModel) => diagnoses.filter(({ isLatest }) => isLatest);
const all = (parts: readonly Md[]): Md | null => (parts.length === 0 ? null : md`${parts}`);

const views: Readonly<Record<ReportSection, (model: ReportModel) => Md | null>> = {
  path: (model) => all(latestOf(model).map((each) => md`To ${each.target}:\n\n${pathLines(each)}`)),
  findings: (model) =>
    all([
      ...latestOf(model).map(diagnosisLines),
      ...[earlierLines(model.diagnoses.filter(({ isLatest }) => !isLatest))].filter((each) => each !== null),
    ]),
  programs: ({ matrices }) => all(matrices.map(matrixLines)),
  hypotheses: ({ hypotheses }) => all(hypotheses.map(hypothesisLines)),
  timeline: ({ timeline, timelineRemarks }) =>
    timeline.length === 0 ? null : timelineLines(timeline, timelineRemarks),
  actions: ({ actions }) => all(actions.map(actionLines)) ?? md`Nothing was changed on the system by Routelight.\n\n`,
  machine: machineLines,
  tables: ({ tables }) => all(tables.map(tableLines)),
  'not-checked': ({ notChecked }) =>
    notChecked.length === 0
      ? md`Nothing is known to be missing.\n\n`
      : md`${notChecked.map(({ about, text }) => md`- ${about === null ? null : md`**${about}** · `}${text}\n`)}\n`,
  evidence: ({ evidence }) => all(evidence.map(evidenceLines)),
  versions: ({ versions, madeAtMs, session }) =>
    md`${mdTable(
      ['', ''],
      [
        ['Made', printTime(madeAtMs)],
        ['Records in the session', session.recordCount],
        ...versions.map(({ name, version }) => [name, version]),
      ],
    )}`,
};

function machineLines({ machines, vantagePoints }: ReportModel): Md {
  return md`${mdTable(
    ['Machine', 'System', 'Looked at'],
    machines.map(({ label, platform, system, isRecording }) => [
      label,
      system ?? (platform === 'darwin' ? 'macOS' : 'Linux'),
      isRecording ? 'as a recording' : 'itself',
    ]),
  )}${
    vantagePoints.length === 0
      ? null
      : mdTable(
          ['Connects left from', 'Program', 'Source address', 'Connects'],
          vantagePoints.map(({ machine, program, sourceAddress, connects }) => [
            machine,
            code(program),
            sourceAddress === null ? null : code(sourceAddress),
            connects,
          ]),
        )
  }`;
}

function tableLines({ title, machine, columns, rows, leftOutRows, remarks, takenAtMs }: ReportTable): Md {
  const when = takenAtMs === null ? '' : `, read at ${printTime(takenAtMs)}`;
  const count = rows.length + leftOutRows;
  const body = mdTable(
    columns.map((column) => column.title),
    rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : code(cell)))),
  );
  return md`${folded(`${title}: ${count} row${count === 1 ? '' : 's'} (${machine}${when})`, md`${rows.length === 0 ? null : body}${leftOutRows === 0 ? null : md`${leftOutRows} more rows are left out.\n`}`)}${remarks.map((text) => md`${text}\n\n`)}`;
}

function evidenceLines({
  command,
  machine,
  takenAtMs,
  durationMs,
  ending,
  stdout,
  stderr,
  leftOutCharacters,
}: ReportEvidence): Md {
  return folded(
    command,
    md`${machine}, ${printTime(takenAtMs)}, ${ending} after ${printDuration(durationMs)}.

${stdout === '' ? md`It printed nothing.\n` : block(stdout)}${stderr.trim() === '' ? null : md`\nComplaints (stderr):\n\n${block(stderr)}`}${leftOutCharacters === 0 ? null : md`\nThe last ${leftOutCharacters} characters are left out of this report.\n`}`,
  );
}

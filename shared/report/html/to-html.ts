import { pathRemark } from '../path-remark.ts';
import { printDuration, printTime } from '../print-time.ts';
import { type ReportSection, sectionTitles } from '../report-choices.ts';
import type { ReportModel } from '../report-model.ts';
import type { ReportDiagnosis } from '../report-parts.ts';
import { diagnosisView, earlierRuns, type LinkOf } from './findings.ts';
import { evidenceView, gapsView, machinesView, redactionText, tableView, versionsView } from './ground.ts';
import { Html, html, unlessEmpty } from './html.ts';
import { nextSteps, section, sign } from './parts.ts';
import { pathPicture } from './picture.ts';
import { actionView, hypothesisView, matrixView, timelineView } from './story.ts';
import { REPORT_STYLE, REPORT_STYLE_SHA256 } from './style.ts';

export interface HtmlSettings {
  /** Nothing can be unfolded on paper: outputs stand open, each cut after some lines. */
  readonly isForPaper?: boolean;
}

const POLICY = `default-src 'none'; style-src 'sha256-${REPORT_STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;
const LINES_ON_PAPER = 60;

/** One HTML file that needs nothing else: no scripts, no other files, light and dark by the reader's own wish. */
export function toHtml(model: ReportModel, { isForPaper = false }: HtmlSettings = {}): string {
  const shown = model.sections.flatMap((name) => {
    const body = views[name](model, isForPaper);
    return body === null ? [] : [{ name, body }];
  });
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${model.title} – Routelight report</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
${headerView(model)}${unlessEmpty(
  shown,
  (
    all,
  ) => html`<nav aria-label="Contents"><ul>${all.map(({ name }) => html`<li><a href="#${name}">${sectionTitles[name]}</a></li>`)}</ul></nav>
`,
)}<main>
${summaryView(model)}${shown.map(({ name, body }) => section(name, sectionTitles[name], body))}</main>
<footer>Made by Routelight. ${redactionText(model.redaction)}</footer>
</body>
</html>
`.markup;
}

function headerView({ title, session, redaction }: ReportModel): Html {
  const { startedAtMs, endedAtMs, isReplay } = session;
  const began = startedAtMs === null ? 'beginning not known' : printTime(startedAtMs);
  const lasted =
    startedAtMs === null || endedAtMs === null ? null : printDuration(Math.max(0, endedAtMs - startedAtMs));
  const words = [
    'Routelight session report',
    began,
    ...(lasted === null ? [] : [lasted]),
    ...(session.isClosed ? [] : ['still open']),
  ];
  return html`<header>
<h1>${title}</h1>
<p class="meta">${words.join(' · ')}</p>
${redaction === 'off' ? null : html`<p class="banner">${redactionText(redaction)}</p>`}${isReplay ? html`<p class="banner">This session looked at a recording: nothing was tried on a machine.</p>` : null}</header>
`;
}

const summaryView = ({
  summary: { tone, headline, points, nextSteps: steps, nextStepsFor },
}: ReportModel): Html => html`<section class="verdict ${tone}" aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p class="headline">${headline}.</p>
<ul class="points">
${points.map((point) => html`<li>${sign(point.tone)} ${point.text}</li>\n`)}</ul>
${unlessEmpty(steps, (all) => html`<p class="label">What to do next${nextStepsFor === null ? null : html` about ${nextStepsFor}`}</p>${nextSteps(all)}`)}</section>
`;

type View = (model: ReportModel, isForPaper: boolean) => Html | null;

/** A section without anything in it is left out, but for those whose emptiness says something. */
const views: Readonly<Record<ReportSection, View>> = {
  path: ({ diagnoses }) =>
    unlessEmpty(
      diagnoses.filter(({ isLatest }) => isLatest),
      (all) =>
        html`${all.map((diagnosis) => html`<h3>To ${diagnosis.target}</h3>${pathPicture(diagnosis.path, pathRemark(diagnosis))}`)}`,
    ),
  findings: (model) => unlessEmpty(model.diagnoses, (all) => findingsView(all, linksOf(model))),
  programs: ({ matrices }, isForPaper) =>
    unlessEmpty(matrices, (all) => html`${all.map((each) => matrixView(each, isForPaper))}`),
  hypotheses: ({ hypotheses }) => unlessEmpty(hypotheses, (all) => html`${all.map(hypothesisView)}`),
  timeline: ({ timeline, timelineRemarks }) => unlessEmpty(timeline, (all) => timelineView(all, timelineRemarks)),
  actions: ({ actions }) =>
    actions.length === 0
      ? html`<p>Nothing was changed on the system by Routelight.</p>`
      : html`${actions.map(actionView)}`,
  machine: machinesView,
  tables: ({ tables }) => unlessEmpty(tables, (all) => html`${all.map(tableView)}`),
  'not-checked': ({ notChecked }) => gapsView(notChecked),
  evidence: ({ evidence }, isForPaper) =>
    unlessEmpty(
      evidence,
      (all) =>
        html`<p class="quiet">What the system’s tools printed, as it was. Marked lines are quoted by a finding.</p>
${all.map((each, at) => evidenceView(each, { id: `output-${at + 1}`, isOpen: isForPaper, mostLines: isForPaper ? LINES_ON_PAPER : Number.POSITIVE_INFINITY }))}`,
    ),
  versions: versionsView,
};

function findingsView(diagnoses: readonly ReportDiagnosis[], linkOf: LinkOf): Html {
  const latest = diagnoses.filter(({ isLatest }) => isLatest);
  const earlier = diagnoses.filter(({ isLatest }) => !isLatest);
  return html`${latest.map((each) => diagnosisView(each, linkOf))}${earlierRuns(earlier)}`;
}

/** Names in links are ours: an id from outside never becomes one. */
function linksOf({ evidence, sections }: ReportModel): LinkOf {
  if (!sections.includes('evidence')) return () => null;
  const places = new Map(
    evidence.flatMap(({ id, otherIds }, at) => [id, ...otherIds].map((each) => [each, `output-${at + 1}`])),
  );
  return (observation) => places.get(observation) ?? null;
}

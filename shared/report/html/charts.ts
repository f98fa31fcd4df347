import { shorten } from '../../picture/text-width.ts';
import { printClock, printDuration } from '../print-time.ts';
import type { ReportConnect, ReportTimelineEntry, Tone } from '../report-parts.ts';
import { type Html, html } from './html.ts';

const WIDTH_PX = 860;
const LABEL_PX = 330;
const ROW_PX = 22;
/** The table beside it has them all. */
const MOST_ROWS = 24;
const LEAST_MS = 0.1;

/** How long each connect took until it was answered or given up: one bar each, on a logarithmic scale. */
export function connectsChart(connects: readonly ReportConnect[]): Html | null {
  const shown = connects.slice(0, MOST_ROWS);
  if (shown.length < 2) return null;
  const isOneTarget = new Set(shown.map(({ to }) => to)).size === 1;
  const titleOf = ({ program, to }: ReportConnect) => (isOneTarget ? program : `${program} → ${to}`);
  const most = Math.max(...shown.map(({ elapsedMs }) => elapsedMs), 10);
  const room = WIDTH_PX - LABEL_PX - 210;
  const lengthOf = (ms: number) => 4 + (room * Math.log(Math.max(ms, LEAST_MS) / LEAST_MS)) / Math.log(most / LEAST_MS);
  const height = shown.length * ROW_PX + 4;
  return html`<figure class="chart">
<svg viewBox="0 0 ${WIDTH_PX} ${height}" width="${WIDTH_PX}" height="${height}" role="img" aria-label="How long each connect took">
${shown.map((each, at) => barView(each, titleOf(each), at * ROW_PX + 2, lengthOf(each.elapsedMs)))}</svg>
<figcaption>Time until each connect was answered or given up, on a logarithmic scale.</figcaption>
</figure>
`;
}

function barView({ tone, outcome, elapsedMs }: ReportConnect, title: string, y: number, length: number): Html {
  const label = shorten(title, LABEL_PX - 12, 'mono');
  const end = Math.round(LABEL_PX + length);
  return html`<g class="bar ${tone}"><text x="${LABEL_PX - 10}" y="${y + 14}" text-anchor="end" class="address">${label}</text><rect x="${LABEL_PX}" y="${y + 3}" width="${Math.round(length)}" height="14" rx="3"/><text x="${end + 8}" y="${y + 14}" class="small">${shorten(outcome, 140, 'small')}, ${printDuration(elapsedMs)}</text></g>
`;
}

const LANES: readonly (readonly [title: string, kinds: readonly string[]])[] = [
  ['Diagnoses and probes', ['diagnosis', 'probe']],
  ['Changes seen', ['change']],
  ['Changes made', ['action']],
  ['Notes, hypotheses', ['note', 'hypothesis']],
  ['Readings that failed', ['observation']],
];
const LANE_LABEL_PX = 150;
const LANE_PX = 24;

/** When things happened, a lane a kind: the rhythm of the session at a glance. */
export function timelineChart(entries: readonly ReportTimelineEntry[]): Html | null {
  const first = entries.reduce((least, { atMs }) => Math.min(least, atMs), Number.POSITIVE_INFINITY);
  const last = entries.reduce((most, { atMs }) => Math.max(most, atMs), Number.NEGATIVE_INFINITY);
  const lanes = LANES.map(([title, kinds]) => ({
    title,
    own: entries.filter(({ kind }) => kinds.includes(kind)),
  })).filter(({ own }) => own.length > 0);
  if (entries.length < 3 || lanes.length === 0 || !(last > first)) return null;
  const xOf = (atMs: number) =>
    round(LANE_LABEL_PX + 8 + ((WIDTH_PX - LANE_LABEL_PX - 16) * (atMs - first)) / (last - first));
  const height = lanes.length * LANE_PX + 22;
  return html`<figure class="chart">
<svg viewBox="0 0 ${WIDTH_PX} ${height}" width="${WIDTH_PX}" height="${height}" role="img" aria-label="When things happened">
${lanes.map(({ title, own }, at) => laneView(title, own, at * LANE_PX, xOf))}<text x="${LANE_LABEL_PX}" y="${height - 5}" class="small">${printClock(first)}</text><text x="${WIDTH_PX}" y="${height - 5}" text-anchor="end" class="small">${printClock(last)}</text></svg>
<figcaption>From the first entry to the last, ${printDuration(last - first)}. The table below tells each.</figcaption>
</figure>
`;
}

function laneView(
  title: string,
  entries: readonly ReportTimelineEntry[],
  y: number,
  xOf: (atMs: number) => number,
): Html {
  const marks = new Map(entries.map(({ atMs, tone }) => [`${xOf(atMs)} ${tone}`, { x: xOf(atMs), tone }]));
  return html`<g class="lane"><text x="0" y="${y + 16}" class="small">${title}</text><path d="M${LANE_LABEL_PX} ${y + 12}H${WIDTH_PX}"/>${[...marks.values()].map((each) => markView(each, y))}</g>
`;
}

const markView = ({ x, tone }: { readonly x: number; readonly tone: Tone }, y: number): Html =>
  html`<rect class="mark ${tone}" x="${x - 3}" y="${y + 6}" width="6" height="12" rx="2"/>`;

const round = (value: number): number => Math.round(value * 10) / 10;

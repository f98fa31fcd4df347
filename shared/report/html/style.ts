/** The look of a report, in one place. Text reaches WCAG AA on its background in both themes; paper is always light. */
export const REPORT_STYLE = `
:root {
  color-scheme: light;
  --page: #fff; --panel: #f6f7f9; --line: #dfe3e8; --line-strong: #c3cad3; --text: #1a1f26; --muted: #545e6b;
  --accent: #1859c4; --accent-soft: #e3edfb; --accent-line: #8db3ec;
  --fine: #17693a; --fine-soft: #e4f4ea; --fine-line: #8cc9a3;
  --problem: #b3261e; --problem-soft: #fdeceb; --problem-line: #eda9a4;
  --unknown: #805000; --unknown-soft: #fdf3dd; --unknown-line: #e5c077;
  --mark: #fff1b8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #15181c; --panel: #1b1f25; --line: #2c323a; --line-strong: #4b5561; --text: #e2e6eb; --muted: #9ba6b3;
    --accent: #7db0ff; --accent-soft: #1d2f4a; --accent-line: #3d649c;
    --fine: #7bd3a0; --fine-soft: #16301f; --fine-line: #2f6b45;
    --problem: #ff8f87; --problem-soft: #3a1e1d; --problem-line: #7d3a36;
    --unknown: #e6b450; --unknown-soft: #322814; --unknown-line: #6b5420;
    --mark: #54470f;
  }
}
* { box-sizing: border-box; }
html { font: 14px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif; background: var(--page); color: var(--text); }
body { max-width: 940px; margin: 0 auto; padding: 32px 24px 64px; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: pretty; }
h1 { font-size: 26px; }
h2 { font-size: 19px; margin: 40px 0 12px; padding-bottom: 6px; border-bottom: 1px solid var(--line-strong); }
h3 { font-size: 16px; margin: 24px 0 8px; }
h4 { font-size: 14px; margin: 16px 0 8px; }
p { margin: 0 0 8px; }
a { color: var(--accent); }
code, pre, .code, .address { font-family: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, 'JetBrains Mono', 'DejaVu Sans Mono', monospace; font-size: 12px; }
.quiet { color: var(--muted); font-size: 12.5px; }
.strong { font-weight: 600; }
.label { color: var(--muted); font-size: 12px; font-weight: 600; margin: 10px 0 4px; }
.rule { color: var(--muted); font-size: 11.5px; margin: 10px 0 0; }
header .meta { color: var(--muted); margin: 6px 0 0; }
nav ul { display: flex; flex-wrap: wrap; gap: 2px 16px; list-style: none; margin: 20px 0 0; padding: 0; font-size: 13px; }
.banner { margin: 16px 0 0; padding: 8px 14px; border: 1px solid var(--unknown-line); border-radius: 6px; background: var(--unknown-soft); }
.verdict { margin: 24px 0 0; padding: 18px 20px; border: 1px solid var(--line-strong); border-left: 5px solid var(--muted); border-radius: 8px; background: var(--panel); }
.verdict h2 { margin: 0 0 4px; padding: 0; border: 0; font-size: 13px; color: var(--muted); font-weight: 600; }
.verdict .headline { font-size: 19px; font-weight: 650; line-height: 1.3; margin: 0 0 10px; }
.verdict.problem { border-color: var(--problem-line); border-left-color: var(--problem); background: var(--problem-soft); }
.verdict.fine { border-color: var(--fine-line); border-left-color: var(--fine); background: var(--fine-soft); }
.verdict.unknown { border-color: var(--unknown-line); border-left-color: var(--unknown); background: var(--unknown-soft); }
.verdict .label, .verdict h2 { color: inherit; }
.points, ul.plain { list-style: none; margin: 0; padding: 0; }
.points li, ul.plain li { margin: 0 0 4px; padding-left: 22px; position: relative; }
.points .sign { position: absolute; left: 0; }
ul.plain li { padding-left: 0; }
ol.steps, ul.evidence { margin: 0; padding-left: 22px; }
ol.steps li, ul.evidence li { margin: 0 0 6px; }
.sign { display: inline-block; width: 16px; font-weight: 700; text-align: center; }
.sign.fine { color: var(--fine); } .sign.problem { color: var(--problem); } .sign.unknown { color: var(--unknown); } .sign.plain { color: var(--muted); }
.badge { display: inline-block; padding: 1px 8px; border: 1px solid var(--line-strong); border-radius: 10px; background: var(--page); color: var(--text); font-size: 12px; font-weight: 500; vertical-align: 1px; }
.badge.fine { color: var(--fine); border-color: var(--fine-line); background: var(--fine-soft); }
.badge.problem { color: var(--problem); border-color: var(--problem-line); background: var(--problem-soft); }
.badge.unknown { color: var(--unknown); border-color: var(--unknown-line); background: var(--unknown-soft); }
.card { margin: 12px 0; padding: 14px 18px; border: 1px solid var(--line); border-left: 4px solid var(--line-strong); border-radius: 8px; background: var(--panel); }
.card.problem { border-left-color: var(--problem); }
.card.fine { border-left-color: var(--fine); }
.card.unknown { border-left-color: var(--unknown); }
.card > :first-child { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.card h4 .label { margin-right: 6px; }
.quote { margin-top: 2px; padding-left: 10px; border-left: 2px solid var(--line-strong); }
.quote code { white-space: pre-wrap; }
.frame { overflow-x: auto; margin: 0 0 12px; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; font-size: 12.5px; }
th, td { padding: 5px 10px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-top: 0; background: var(--panel); color: var(--muted); font-size: 12px; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.time { white-space: nowrap; }
.result { display: inline-flex; gap: 4px; }
.result .sign { flex: none; }
.unsaid { color: var(--muted); }
pre { margin: 0 0 8px; padding: 10px 12px; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); line-height: 1.45; tab-size: 8; }
pre.command { margin: 4px 0; padding: 6px 10px; background: var(--page); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; }
details { margin: 0 0 8px; padding: 8px 14px; border: 1px solid var(--line); border-radius: 6px; }
details[open] > summary { margin-bottom: 8px; }
summary { cursor: pointer; font-weight: 500; }
.time { color: var(--muted); font-variant-numeric: tabular-nums; margin-right: 6px; }
dl { margin: 0; }
dl div { display: flex; gap: 12px; padding: 3px 0; }
dt { flex: 0 0 200px; color: var(--muted); }
dd { margin: 0; }
footer { margin-top: 48px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: 12px; }
figure { margin: 12px 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 6px; color: var(--muted); font-size: 12.5px; }
svg text { fill: var(--text); font-size: 11px; }
svg .name { font-size: 12.5px; font-weight: 600; }
svg .small { fill: var(--muted); font-size: 11px; }
svg .address { font-size: 11.5px; }
.station rect { fill: var(--page); stroke: var(--line-strong); }
.station.reached rect { fill: var(--accent-soft); stroke: var(--accent-line); }
.station.unknown rect, .station.cut-off rect { stroke-dasharray: 4 3; }
.station.unknown .name, .station.cut-off .name, .station.unknown .address, .station.cut-off .address { fill: var(--muted); }
.leg path { fill: none; stroke: var(--accent); stroke-width: 2; }
.leg.unknown path { stroke: var(--line-strong); stroke-dasharray: 4 3; stroke-width: 1.5; }
.leg.broken path { stroke: var(--problem); stroke-dasharray: 4 3; }
.leg.broken .cross { stroke-dasharray: none; }
.bar rect { fill: var(--muted); }
.bar.fine rect, .mark.fine { fill: var(--fine); }
.bar.problem rect, .mark.problem { fill: var(--problem); }
.bar.unknown rect, .mark.unknown { fill: var(--unknown); }
.mark.plain { fill: var(--accent); }
.lane path { stroke: var(--line); }
@media (max-width: 600px) {
  body { padding: 20px 14px 48px; }
  dl div { display: block; }
}
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  h2 { margin-top: 22px; }
  h2, h3, h4, summary, .label { break-after: avoid; }
  .verdict, figure, tr, li { break-inside: avoid; }
  .frame, figure, pre { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 8pt; }
  code, .code, .address { font-size: 8.5pt; }
  table { font-size: 9pt; }
  th, td { padding: 3px 6px; }
  .code { overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .card, .verdict, .badge, .station rect, thead th, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`;

/** SHA-256 of the style in base64, by which the document's own policy lets it and nothing else through; a test holds it. */
export const REPORT_STYLE_SHA256 = 'NycNDeRn7UG38THPbMaHncN0bpkTEhF5hoxtMnqD8jk=';

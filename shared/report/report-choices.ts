/** What a report may hold beside its summary, in the order it stands there. */
export const reportSections = [
  'path',
  'findings',
  'programs',
  'hypotheses',
  'timeline',
  'actions',
  'machine',
  'tables',
  'not-checked',
  'evidence',
  'versions',
] as const;
export type ReportSection = (typeof reportSections)[number];

export const sectionTitles: Readonly<Record<ReportSection, string>> = {
  path: 'The way, and where it breaks',
  findings: 'Findings',
  programs: 'Programs compared',
  hypotheses: 'Hypotheses',
  timeline: 'Timeline',
  actions: 'Changes to the system',
  machine: 'Machines and vantage points',
  tables: 'Tables',
  'not-checked': 'What was not checked',
  evidence: 'Raw output',
  versions: 'How this report was made',
};

/** Readings that can be put in as tables. */
export const reportTables = [
  'routes',
  'interfaces',
  'listeners',
  'sockets',
  'neighbors',
  'resolvers',
  'firewall',
] as const;
export type ReportTableName = (typeof reportTables)[number];

export const tableTitles: Readonly<Record<ReportTableName, string>> = {
  routes: 'Routes',
  interfaces: 'Interfaces and addresses',
  listeners: 'Listeners',
  sockets: 'Sockets',
  neighbors: 'Neighbors',
  resolvers: 'Name servers',
  firewall: 'Firewall',
};

/** Every socket is long and seldom the point. */
export const usualTables: readonly ReportTableName[] = reportTables.filter((name) => name !== 'sockets');

export const reportFormats = ['html', 'pdf', 'markdown', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

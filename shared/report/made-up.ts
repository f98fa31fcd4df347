import type { ActionPlan } from '../actions/action-plan.ts';
import { caseOf, GATEWAY, neighbor, refusedHere, TARGET, tried, way } from '../diagnosis/rules/testing.ts';
import { JournalRecord } from '../journal.ts';
import type { ReportOptions } from './build-report.ts';
import { reportSections } from './report-choices.ts';

/** A session for tests: a diagnosis, a matrix, a hypothesis, a note, a change, and an alias that was kept. */
export const START_MS = Date.UTC(2026, 10, 20, 18, 4, 12);
const TABLE =
  'Destination        Gateway            Flags        Netif\ndefault            192.168.77.1       UGScg          en0\n';

const plan: Omit<ActionPlan, never> = {
  id: 'a1',
  request: { kind: 'add-alias', interfaceName: 'en0', family: 'ipv4', address: '192.168.77.30', prefixLength: 32 },
  title: 'Add 192.168.77.30 to en0',
  why: 'So that the service can be reached at an address of its own.',
  warnings: [],
  mustType: null,
  privilege: 'administrator',
  commands: [
    {
      words: 'Adds the address',
      command: {
        file: '/sbin/ifconfig',
        args: ['en0', 'inet', '192.168.77.30', 'netmask', '255.255.255.255', 'alias'],
      },
    },
  ],
  script: null,
  undo: {
    words: 'Takes it away',
    command: { file: '/sbin/ifconfig', args: ['en0', 'inet', '192.168.77.30', '-alias'] },
  },
  trialSeconds: 120,
  verify: 'The address is read from the interface.',
} as ActionPlan;

const observation = {
  id: 'o1',
  host: 'mini-red',
  tool: 'darwin-netstat-routes',
  command: { file: '/usr/sbin/netstat', args: ['-rn'] },
  takenAtMs: START_MS + 400,
  durationMs: 12,
  ending: { kind: 'exited', code: 0 },
  rowCount: 1,
  unreadLines: [],
  unreadCount: 0,
  stdoutBytes: TABLE.length,
  stderr: '',
  isComplete: true,
};

const denied = caseOf({
  ways: [way(TARGET)],
  attempts: refusedHere('EHOSTUNREACH'),
  neighborsAfter: [neighbor(TARGET, '02:00:5e:10:00:01'), neighbor(GATEWAY, '02:00:5e:10:00:02')],
  rootAttempts: [tried('accepted', { program: '/usr/bin/nc' })],
  routes: [],
});

const target = { address: TARGET, family: 'ipv4', zone: null, port: 8_000 } as const;
const cell = (path: string, attempt: object) => ({
  vantage: 'mini-red',
  program: { kind: 'python', path },
  environment: 'plain',
  attempt,
  again: null,
  command: { file: path, args: ['-c', 'import socket'] },
  exitCode: 0,
  printed: '{"errno": 65}',
  executable: path,
});

const VENV = '/Users/lena/venv/bin/python3';
const matrix = {
  host: 'mini-red',
  plan: {
    vantages: ['mini-red'],
    targets: [target],
    programs: [
      { kind: 'python', path: VENV },
      { kind: 'python', path: '/usr/bin/python3' },
    ],
    sources: [null],
    environments: ['plain'],
    timeoutMs: 3_000,
  },
  cells: [
    cell(VENV, { ...tried('EHOSTUNREACH', { program: VENV }), isSynchronous: true }),
    cell('/usr/bin/python3', tried('accepted', { program: '/usr/bin/python3' })),
  ],
  differences: [
    { kind: 'decides', factor: 'program', text: 'The program decides: only the python of the venv is stopped.' },
  ],
  programs: [],
  remarks: [],
};

const told: readonly object[] = [
  {
    kind: 'session-started',
    schema: 1,
    app: { name: 'Routelight', version: '0.1.0', pid: 4711 },
    host: { kind: 'local', label: 'mini-red', platform: 'darwin' },
  },
  { kind: 'output', of: 'o1', stream: 'stdout', text: TABLE },
  { kind: 'observation', observation },
  { kind: 'change', question: 'interfaces', change: 'changed', title: 'interface en0: 192.168.77.30 added' },
  { kind: 'diagnosis-started', run: 'r1', target: `${TARGET}:8000`, programs: [], isDeep: false },
  {
    kind: 'diagnosis',
    run: 'r1',
    document: {
      host: 'mini-red',
      startedAtMs: START_MS + 5_000,
      takenAtMs: START_MS + 6_000,
      firstVerdictAfterMs: 300,
      case: denied,
    },
    sameAs: {},
  },
  { kind: 'matrix', document: matrix },
  { kind: 'note', note: 'n1', text: 'It worked yesterday, before the update.' },
  {
    kind: 'hypothesis',
    hypothesis: 'h1',
    title: 'The alias is to blame',
    tests: [6, 7],
    conclusion: 'refuted',
    because: 'The same program is stopped at the primary address too.',
  },
  { kind: 'action', action: 'a1', plan, step: { kind: 'intended' } },
  { kind: 'action', action: 'a1', plan: null, step: { kind: 'verified', because: 'en0 has 192.168.77.30.' } },
  { kind: 'action', action: 'a1', plan: null, step: { kind: 'kept' } },
  { kind: 'session-named', name: 'The training run that cannot reach its peer' },
  { kind: 'session-ended' },
];

/** Records in order, a second apart, checked like those of a file. */
export const madeUpRecords = (more: readonly object[] = []): JournalRecord[] =>
  [...told.slice(0, -1), ...more, ...told.slice(-1)].map((entry, at) =>
    JournalRecord.parse({ seq: at + 1, atMs: START_MS + at * 1_000, ...entry }),
  );

export const madeUpOptions: ReportOptions = {
  madeAtMs: START_MS + 3_600_000,
  sections: reportSections,
  tables: [
    {
      name: 'routes',
      title: 'Routes',
      machine: 'mini-red',
      takenAtMs: START_MS + 400,
      columns: [
        { title: 'Destination', isNumber: false },
        { title: 'Gateway', isNumber: false },
        { title: 'Metric', isNumber: true },
      ],
      rows: [['0.0.0.0/0', '192.168.77.1', null]],
      leftOutRows: 0,
      remarks: [],
      observations: ['o1'],
    },
  ],
  system: 'macOS 15.6.1 (24G90)',
  versions: [{ name: 'Routelight', version: '0.1.0' }],
  unreadLines: 1,
};

import type { ActionPlan } from '../actions/action-plan.ts';
import type { JournalEntry, JournalRecord } from '../journal.ts';
import type { Observation } from '../reading.ts';

/** An observation of a made-up machine, for tests. */
export const madeUpObservation = (changes: Partial<Observation> = {}): Observation => ({
  ...{ id: 'o1', host: 'mini-red', tool: 'linux-ip-route' },
  command: { file: '/usr/sbin/ip', args: ['-j', '-4', 'route', 'show', 'table', 'all'] },
  ...{
    takenAtMs: 1_000,
    durationMs: 3,
    ending: { kind: 'exited', code: 0 },
    rowCount: 1,
    unreadLines: [],
    unreadCount: 0,
    stdoutBytes: 0,
  },
  ...{ stderr: '', isComplete: true },
  ...changes,
});

export const madeUpStart: Extract<JournalEntry, { kind: 'session-started' }> = {
  kind: 'session-started',
  schema: 1,
  app: { name: 'Routelight', version: '0.1.0', pid: 4711 },
  host: { kind: 'local', label: 'mini-red', platform: 'linux' },
};

export const madeUpPlan = (changes: Partial<ActionPlan> = {}): ActionPlan => ({
  id: 'a1',
  request: { kind: 'add-alias', interfaceName: 'en0', family: 'ipv4', address: '192.168.2.172', prefixLength: 32 },
  ...{ title: 'Add 192.168.2.172 to en0', why: 'For a second service.', warnings: [], mustType: null },
  privilege: 'administrator',
  commands: [
    { words: 'Adds it.', command: { file: '/sbin/ifconfig', args: ['en0', 'inet', '192.168.2.172', 'alias'] } },
  ],
  ...{ script: null, undo: null, trialSeconds: 120, verify: 'The interface has it.' },
  ...changes,
});

/** Records as the journal numbers them, one second apart. */
export const numberedRecords = (entries: readonly JournalEntry[], startedAtMs = 1_000): readonly JournalRecord[] =>
  // what the journal adds is exactly what an entry lacks
  entries.map((entry, at) => ({ seq: at + 1, atMs: startedAtMs + at * 1_000, ...entry }) as JournalRecord);

/** An output in one piece and its observation. */
export const madeUpReading = (text: string, changes: Partial<Observation> = {}): readonly JournalEntry[] => {
  const observation = madeUpObservation({ stdoutBytes: text.length, ...changes });
  return [
    { kind: 'output', of: observation.id, stream: 'stdout', text },
    { kind: 'observation', observation },
  ];
};

/** The lines of a session file. */
export const linesOf = (records: readonly JournalRecord[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

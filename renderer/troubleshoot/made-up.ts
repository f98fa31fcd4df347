import type { ConnectAttempt } from '../../shared/connect-attempt.ts';
import type { DiagnosisResult } from './diagnosis-store.ts';
import type { Finding } from './diagnosis-words.ts';

export const anAttempt = (changes: Partial<ConnectAttempt> = {}): ConnectAttempt => ({
  program: 'routelight',
  target: { address: '192.168.2.171', family: 'ipv4', zone: null, port: 22 },
  sourceAddress: null,
  local: { address: '192.168.2.224', port: 50_000 },
  startedAtMs: 0,
  elapsedMs: 0.4,
  errno: null,
  errnoNumber: null,
  isSynchronous: false,
  outcome: { kind: 'accepted' },
  ...changes,
});

export const aFinding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'server-not-running',
  title: 'Nothing listens on this port',
  signature: 'S2',
  source: 'facts S2',
  weight: 'problem',
  confidence: 'very-likely',
  evidence: [{ text: 'mini-red refused port 22.', printed: 'connect() = ECONNREFUSED', observation: null }],
  against: [{ text: 'A firewall can refuse too.', printed: null, observation: null }],
  nextSteps: [
    { kind: 'advice', text: 'Start the server with `--port 22`.' },
    { kind: 'command', text: 'See what listens:', command: "ss -ltnp 'sport = :22'" },
  ],
  ...changes,
});

export const healthy: DiagnosisResult = {
  kind: 'done',
  startedAtMs: 0,
  takenAtMs: 0,
  port: 22,
  steps: [
    { step: 'name', title: 'Name', state: 'fine', lines: ['system: 192.168.2.171 in 2 ms'], observations: [] },
    {
      step: 'connect',
      title: 'Connect',
      state: 'fine',
      lines: ['192.168.2.171:22: accepted', '[fd00:2::171]:22: refused'],
      observations: [],
    },
    { step: 'service', title: 'Service', state: 'not-checked', lines: ['Nothing was asked.'], observations: [] },
  ],
  verdict: { kind: 'healthy', causes: [], remarks: [], missing: [], decidedBy: [] },
  attempts: [anAttempt()],
};

/** A run that ended at these causes. */
export const withCauses = (causes: readonly Finding[], remarks: readonly Finding[] = []): DiagnosisResult => ({
  ...healthy,
  verdict: { kind: 'cause', causes: [...causes], remarks: [...remarks], missing: [], decidedBy: [] },
});

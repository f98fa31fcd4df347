import { describe, expect, it } from 'vitest';
import { printStep, printVerdict } from './print-diagnosis.ts';

describe('a step in a terminal', () => {
  it('has its title and its state once, whatever a service said', () => {
    const lines = ['192.0.2.9: banner after 3 ms: first\nsecond', 'another \u001b[31mline'];
    expect(printStep({ step: 'service', title: 'Service', state: 'not-checked', lines, observations: [] }, 80)).toBe(
      [
        '  Service      not checked  192.0.2.9: banner after 3 ms: first',
        '                            second',
        '                            another ␛[31mline',
      ].join('\n'),
    );
  });
});

describe('a verdict in a terminal', () => {
  it('names the test that would decide as a command', () => {
    const decidedBy = [{ kind: 'action' as const, text: 'Run the slow tests', action: 'run-deep' as const }];
    const missing = ['The route table: netstat: no answer in 2 s.'];
    const verdict = { kind: 'cannot-tell' as const, causes: [], remarks: [], missing, decidedBy };
    expect(printVerdict(verdict, 'mini-red:80', 80)).toBe(
      [
        'Cannot tell yet.',
        'What would decide it:',
        '  next     Run the slow tests',
        '             routelight diagnose mini-red:80 --deep',
        'What was not checked:',
        '  - The route table: netstat: no answer in 2 s.',
      ].join('\n'),
    );
  });
});

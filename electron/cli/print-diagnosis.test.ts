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
        '  1. Run the slow tests',
        '       routelight diagnose mini-red:80 --deep',
        'What was not checked:',
        '  - The route table: netstat: no answer in 2 s.',
      ].join('\n'),
    );
  });

  it.each([
    [{ kind: 'stop-process', pid: 4410 }, 'routelight stop-process 4410'],
    [
      { kind: 'delete-neighbor', interfaceName: 'en0', family: 'ipv4', address: '192.0.2.9' },
      'routelight delete-neighbor 192.0.2.9 --interface en0',
    ],
    [
      { kind: 'add-alias', interfaceName: 'en0', family: 'ipv4', address: '192.0.2.9' },
      'routelight alias add 192.0.2.9 --interface en0',
    ],
  ] as const)('tells a change that is offered as the command that plans it: %o', (change, line) => {
    const decidedBy = [{ kind: 'change' as const, text: 'Change it…', change }];
    const verdict = { kind: 'cannot-tell' as const, causes: [], remarks: [], missing: [], decidedBy };
    expect(printVerdict(verdict, 'mini-red:80', 80)).toContain(`  1. Change it…\n       ${line}`);
  });

  it('says how sure it is, why, what was not ruled out, and what to do, in this order', () => {
    const fact = (text: string) => ({ text, printed: null, observation: null });
    const cause = {
      ...{ rule: 'port-refused', title: 'The target refuses this port', signature: 'S1', source: 'facts S1' },
      ...{ weight: 'problem' as const, confidence: 'very-likely' as const },
      ...{ evidence: [fact('It refused.'), fact('Twice.')], against: [fact('A firewall may do so.')] },
      nextSteps: [{ kind: 'command' as const, text: 'See what listens there:', command: 'ss -ltn' }],
    };
    const verdict = { kind: 'cause' as const, causes: [cause], remarks: [], missing: [], decidedBy: [] };
    expect(printVerdict(verdict, 'mini-red:80', 80)).toBe(
      [
        'Very likely: The target refuses this port',
        '  because  It refused.',
        '           Twice.',
        '  but      A firewall may do so.',
        '  What to do:',
        '  1. See what listens there:',
        '       ss -ltn',
      ].join('\n'),
    );
  });

  it('does not say twice that nothing was checked', () => {
    const lines = ['Not checked: tracing was not asked for.'];
    expect(printStep({ step: 'deeper', title: 'Slow tests', state: 'not-checked', lines, observations: [] }, 80)).toBe(
      '  Slow tests   not checked  Tracing was not asked for.',
    );
  });
});

import { expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { portRefused } from './port-refused.ts';
import { caseOf, MAC, neighbor, onLinux, ruleCases, TARGET, tried, way } from './testing.ts';

ruleCases(portRefused, {
  fires: {
    'the only try is refused': [caseOf({ attempts: [tried('ECONNREFUSED')] }), 'very-likely'],
    'every address of the name refuses': [
      onLinux({ attempts: [tried('ECONNREFUSED'), tried('ECONNREFUSED', { to: '2001:db8::20' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'one address refuses, another accepts': caseOf({
      attempts: [tried('ECONNREFUSED', { to: '2001:db8::20' }), tried('accepted')],
    }),
    'refused first, no answer after': caseOf({ attempts: [tried('ECONNREFUSED'), tried('timed-out', { atMs: 2000 })] }),
  },
  lookAlikes: {
    'packets-dropped': caseOf({
      attempts: [tried('timed-out')],
      ways: [way(TARGET)],
      neighborsAfter: [neighbor(TARGET, MAC)],
    }),
  },
});

it('names the system’s own command where the target is this machine, and both where it is not known', () => {
  const stepsWith = (parts: Parameters<typeof caseOf>[0]) =>
    JSON.stringify(judge(caseOf({ attempts: [tried('ECONNREFUSED')], ...parts }), [portRefused]));
  const here = stepsWith({ ways: [way(TARGET, { isOwn: true })] });
  expect(here).toContain('On this machine');
  expect(here).toContain('lsof');
  expect(here).not.toContain('ss -ltnp');
  expect(stepsWith({})).toMatch(/On the target machine.*lsof.*ss -ltnp/);
});

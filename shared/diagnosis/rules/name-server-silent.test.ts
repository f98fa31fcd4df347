import { expect, it } from 'vitest';
import { judge } from '../judge.ts';
import { nameServerSilent } from './name-server-silent.ts';
import { caseOf, onLinux, resolved, ruleCases } from './testing.ts';

const target = { text: 'mini-red:8000', host: 'mini-red', port: 8000, scheme: null, isName: true };
ruleCases(nameServerSilent, {
  fires: {
    'Linux says EAI_AGAIN': [onLinux({ target, resolutions: [resolved('EAI_AGAIN')] }), 'very-likely'],
    'the deadline came first': [
      caseOf({ target, resolutions: [resolved('ETIMEOUT'), resolved('ETIMEOUT', { resolver: '192.168.77.1' })] }),
      'very-likely',
    ],
  },
  nearMisses: {
    'an address was given': onLinux({ resolutions: [resolved('EAI_AGAIN')] }),
    'an error that says nothing of the server': onLinux({ target, resolutions: [resolved('EAI_MEMORY')] }),
  },
  lookAlikes: {
    'name-does-not-exist': onLinux({ target, resolutions: [resolved('ENOTFOUND')] }),
    'one-name-server-fails': onLinux({
      target,
      resolutions: [resolved(null), resolved('ETIMEOUT', { resolver: '192.168.77.1' })],
    }),
  },
});

it('says how long was waited where nobody answered in that time', () => {
  const given = (error: string) => caseOf({ target, resolutions: [resolved(error, { elapsedMs: 1_800 })] });
  const doubts = (error: string) => JSON.stringify(judge(given(error), [nameServerSilent]));
  expect(doubts('ETIMEOUT')).toContain('waited for 1.8 s: a server that takes longer looks the same');
  expect(doubts('EAI_AGAIN')).not.toContain('waited for');
});
